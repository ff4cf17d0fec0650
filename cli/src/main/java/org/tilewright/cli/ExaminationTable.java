package org.tilewright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tilewright.cli.training.Examination.Report;

/** What each stage of training is worth on operators it has never seen. */
record ExaminationTable(List<Report> reports) {
  private static final String HEAD = "%-44s %9s %9s %9s %9s %9s %9s%n";
  private static final String ROW = "%-44s %9.1f %8.0f%% %8.0f%% %8.0f%% %8.0f%% %8.0f%%%n";

  void print(PrintWriter to) {
    if (reports.isEmpty()) return;
    to.println();
    to.println("Without a measurement, as a share of the best speed known:");
    to.printf(HEAD, "", "best", "default", "imitation", "of 8", "practice", "of 8");
    to.printf(HEAD, "operator", "GFLOP/s", "schedule", "first", "", "first", "");
    for (Report each : reports) {
      double gflops = each.space().workload().flops() / each.tunedSeconds() / 1e9;
      row(to, each.space().workload().name(), gflops, List.of(each));
    }
    row(to, "geometric mean", mean(reports, this::gflops), reports);
    to.println();
    to.flush();
  }

  private double gflops(Report report) {
    return report.space().workload().flops() / report.tunedSeconds() / 1e9;
  }

  private static void row(PrintWriter to, String name, double gflops, List<Report> rows) {
    to.printf(
        Locale.ROOT,
        ROW,
        name,
        gflops,
        100 * mean(rows, Report::untuned),
        100 * mean(rows, each -> each.stages().get(0).first()),
        100 * mean(rows, each -> each.stages().get(0).best()),
        100 * mean(rows, each -> each.stages().get(1).first()),
        100 * mean(rows, each -> each.stages().get(1).best()));
  }

  /** Geometric. */
  private static double mean(List<Report> reports, ToDoubleFunction<Report> value) {
    return Math.exp(
        reports.stream()
            .mapToDouble(each -> Math.log(value.applyAsDouble(each)))
            .average()
            .orElse(0));
  }
}
