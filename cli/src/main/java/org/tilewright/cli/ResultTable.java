package org.tilewright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;

/** Several summaries, a line for each. */
final class ResultTable {
  private static final String FORM = "%-40s %9s %12s %10s %10s %8s";

  private ResultTable() {}

  /** A summary and what the user calls its workload. */
  record Row(String name, Summary summary) {}

  static void print(List<Row> rows, PrintWriter out) {
    out.println(
        FORM.formatted("workload", "GFLOP/s", "seconds", "roofline", "x default", "trials"));
    for (Row each : rows) out.println(line(each));
  }

  private static String line(Row row) {
    Summary summary = row.summary();
    return FORM.formatted(
        row.name(),
        cell("%.1f", summary.gflops(), 1),
        cell("%.3e", summary.seconds(), 1),
        cell("%.1f %%", summary.rooflineFraction(), 100),
        cell("%.2f", summary.speedupOverDefault(), 1),
        summary.trials());
  }

  private static String cell(String form, OptionalDouble value, double factor) {
    return value.isPresent() ? form.formatted(factor * value.getAsDouble()) : "-";
  }
}
