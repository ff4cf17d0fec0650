package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  private static final Comparison LOST =
      comparison("matmul", Optional.of(new Comparison.Ours(samples(2e-3, 4e-3, 5e-3), 64, 9.6)));
  private static final Comparison WON =
      comparison("conv2d", Optional.of(new Comparison.Ours(samples(1e-3), 32, 30)));
  private static final Comparison NOT_TUNED = comparison("conv3d", Optional.empty());

  @Test
  void everyRowIsShown() {
    assertThat(new ComparisonTable(List.of(LOST, WON, NOT_TUNED)).markdown())
        .isEqualTo(
            """
            | workload | ours, GFLOP/s | peer, GFLOP/s | ours / peer (range) | of FMA peak | trials | tuned for | peer |
            |---|--:|--:|--:|--:|--:|--:|---|
            | matmul | 50.0 | 100.0 | 0.50 (0.40–1.00) | 31 % | 64 | 10 s | oneDNN |
            | conv2d | 200.0 | 100.0 | 2.00 (2.00–2.00) | 125 % | 32 | 30 s | oneDNN |
            | conv3d | – | 100.0 | – | – | – | – | oneDNN |

            Geometric mean of ours / peer: 1.00; ahead in 1 of 2.
            """);
  }

  @Test
  void spreadsheetsLeaveUnknownCellsEmpty() {
    assertThat(new ComparisonTable(List.of(LOST, NOT_TUNED)).csv())
        .isEqualTo(
            """
            workload,ours_gflops,peer_gflops,ratio,ratio_lowest,ratio_highest,peak_gflops,peak_fraction,trials,tuning_seconds,peer
            matmul,50.0000,100.0000,0.5000,0.4000,1.0000,160.0000,0.3125,64,9.6000,oneDNN
            conv3d,,100.0000,,,,160.0000,,,,oneDNN
            """);
  }

  private static Comparison comparison(String workload, Optional<Comparison.Ours> ours) {
    return new Comparison(workload, 2e8, "oneDNN", samples(2e-3, 2e-3, 2e-3), 160e9, ours);
  }

  private static Samples samples(Double... seconds) {
    return new Samples(List.of(seconds));
  }
}
