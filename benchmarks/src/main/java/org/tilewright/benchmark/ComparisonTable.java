package org.tilewright.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Comparisons for people and for spreadsheets; every row is shown, lost ones too. */
record ComparisonTable(List<Comparison> rows) {
  private static final String MARKDOWN_HEAD =
      """
      | workload | ours, GFLOP/s | peer, GFLOP/s | ours / peer (range) | of FMA peak | trials | tuned for | peer |
      |---|--:|--:|--:|--:|--:|--:|---|
      """;
  private static final String CSV_HEAD =
      "workload,ours_gflops,peer_gflops,ratio,ratio_lowest,ratio_highest,peak_gflops,"
          + "peak_fraction,trials,tuning_seconds,peer\n";

  ComparisonTable {
    rows = List.copyOf(rows);
  }

  String markdown() {
    StringBuilder text = new StringBuilder(MARKDOWN_HEAD);
    rows.forEach(row -> text.append(markdown(row)));
    return text.append(summary()).toString();
  }

  private static String markdown(Comparison row) {
    return text(
        "| %s | %s | %.1f | %s | %s | %s | %s | %s |%n",
        row.workload(),
        cell(row.ourGflops(), each -> text("%.1f", each)),
        row.peerGflops(),
        cell(row.speedup(), ComparisonTable::ratio),
        cell(row.peakFraction(), fraction -> text("%.0f %%", 100 * fraction)),
        cell(row.ours(), side -> Long.toString(side.trials())),
        cell(row.ours(), side -> text("%.0f s", side.tuningSeconds())),
        row.peer());
  }

  private static String ratio(Samples.Ratio ratio) {
    return text("%.2f (%.2f–%.2f)", ratio.ofMedians(), ratio.lowest(), ratio.highest());
  }

  private static <T> String cell(Optional<T> value, Function<T, String> format) {
    return value.map(format).orElse("–");
  }

  /** The geometric mean, as ratios multiply. */
  private String summary() {
    double[] ratios =
        rows.stream()
            .flatMap(row -> row.speedup().stream())
            .mapToDouble(Samples.Ratio::ofMedians)
            .toArray();
    if (ratios.length == 0) return "";
    double logarithms = 0;
    long won = 0;
    for (double ratio : ratios) {
      logarithms += Math.log(ratio);
      if (ratio >= 1) won++;
    }
    return text(
        "%nGeometric mean of ours / peer: %.2f; ahead in %d of %d.%n",
        Math.exp(logarithms / ratios.length), won, ratios.length);
  }

  String csv() {
    StringBuilder text = new StringBuilder(CSV_HEAD);
    rows.forEach(row -> text.append(csv(row)));
    return text.toString();
  }

  private static String csv(Comparison row) {
    Optional<Samples.Ratio> ratio = row.speedup();
    return String.join(
            ",",
            row.workload(),
            number(row.ourGflops()),
            number(Optional.of(row.peerGflops())),
            number(ratio.map(Samples.Ratio::ofMedians)),
            number(ratio.map(Samples.Ratio::lowest)),
            number(ratio.map(Samples.Ratio::highest)),
            number(Optional.of(row.peakFlops() * 1e-9)),
            number(row.peakFraction()),
            row.ours().map(side -> Long.toString(side.trials())).orElse(""),
            number(row.ours().map(Comparison.Ours::tuningSeconds)),
            row.peer())
        + "\n";
  }

  private static String number(Optional<Double> value) {
    return value.map(number -> text("%.4f", number)).orElse("");
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
