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
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %s | %s | %s | %s | %s |%n",
        row.workload(),
        cell(row.ourGflops(), "%.1f"::formatted),
        row.peerGflops(),
        cell(row.speedup(), ComparisonTable::ratio),
        cell(row.peakFraction(), fraction -> "%.0f %%".formatted(100 * fraction)),
        cell(row.ours(), side -> Long.toString(side.trials())),
        cell(row.ours(), side -> "%.0f s".formatted(side.tuningSeconds())),
        row.peer());
  }

  private static String ratio(Samples.Ratio ratio) {
    return "%.2f (%.2f–%.2f)".formatted(ratio.ofMedians(), ratio.lowest(), ratio.highest());
  }

  private static <T> String cell(Optional<T> value, Function<T, String> text) {
    return value.map(text).orElse("–");
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
    return "%nGeometric mean of ours / peer: %.2f; ahead in %d of %d.%n"
        .formatted(Math.exp(logarithms / ratios.length), won, ratios.length);
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
    return value.map(number -> String.format(Locale.ROOT, "%.4f", number)).orElse("");
  }
}
