package org.tilewright.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void operatorsSuitesAndAllRowsHaveTheirMeans() {
    assertThat(summary(OtherFigures.none()))
        .contains("| conv2d | 1 | 1 | 2.00 | 0 | 0 | 125 % | 0.20 |")
        .contains("| a/* | 1 | 1 | 0.50 | 1 | 1 | 31 % | 0.80 |")
        .contains("| all | 3 | 2 | 1.00 | 1 | 1 | 63 % | 0.40 |");
  }

  @Test
  void lostRowsAndRemarksAreListed() {
    assertThat(summary(OtherFigures.none()))
        .contains("- a/matmul: 0.50 (0.40–1.00) at 31 % of the roofline")
        .contains("- conv3d: onednn left out: no such library")
        .doesNotContain("- b/conv2d");
  }

  @Test
  void figuresFromElsewhereAreComparedWithOurs() {
    var theirs = List.of(figure("a/matmul", 256, Optional.empty(), 40));

    assertThat(summary(new OtherFigures(theirs)))
        .contains("Ours / MetaSchedule in 1 rows: geometric mean 1.25, lowest 1.25")
        .doesNotContain("sooner");
  }

  @Test
  void searchesAreComparedByWhenTheyHadKernelsOfTheSameSpeed() {
    var theirs =
        List.of(
            figure("a/matmul", 64, Optional.of(10.0), 20),
            figure("a/matmul", 128, Optional.of(40.0), 30),
            figure("a/matmul", 256, Optional.of(80.0), 30),
            figure("b/conv2d", 256, Optional.of(80.0), 500));

    assertThat(summary(new OtherFigures(theirs)))
        .contains(
            "Our searches had a kernel as fast as its last in 1 rows, 20 times sooner (geometric mean; lowest 20); not at all in b/conv2d.");
  }

  private static OtherFigures.Figure figure(
      String workload, long trials, Optional<Double> seconds, double gflops) {
    return new OtherFigures.Figure(workload, "MetaSchedule", trials, seconds, gflops);
  }

  private static String summary(OtherFigures others) {
    return new Summary(Examples.report(others)).markdown();
  }
}
