package org.tilewright.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void everyRowIsShown() {
    assertThat(new Table(Examples.report(OtherFigures.none())).markdown())
        .isEqualTo(
            """
            | workload, GFLOP/s | ours | default | oneDNN | best peer | ours / best peer (range) | of roofline | trials | tuned for |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            | a/matmul | 50.0 | 40.0 | 100.0 | oneDNN | 0.50 (0.40–1.00) | 31 % | 64 | 10 s |
            | b/conv2d | 200.0 | 40.0 | 100.0 | oneDNN | 2.00 (2.00–2.00) | 125 % | 64 | 10 s |
            | conv3d | – | 40.0 | – | no peer | – | – | – | – |
            """);
  }
}
