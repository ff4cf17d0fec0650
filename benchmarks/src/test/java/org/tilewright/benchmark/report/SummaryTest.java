package org.tilewright.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    var theirs = List.of(new OtherFigures.Figure("a/matmul", "MetaSchedule", 256, 40));

    assertThat(summary(new OtherFigures(theirs)))
        .contains("Ours / MetaSchedule in 1 rows: geometric mean 1.25, lowest 1.25");
  }

  private static String summary(OtherFigures others) {
    return new Summary(Examples.report(others)).markdown();
  }
}
