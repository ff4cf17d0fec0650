package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.cell;
import static org.tilewright.benchmark.report.Texts.line;
import static org.tilewright.benchmark.report.Texts.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tilewright.benchmark.contest.Comparison;
import org.tilewright.benchmark.timing.Samples;

/** Geometric means against the best peer of each row, and whatever is lost or missing. */
record Summary(Report report) {
  /** Below this a row is lost by more than noise. */
  private static final double CLEARLY_LOST = 0.85;

  private static final String HEAD =
      """
      | rows of | rows | with a peer | ours / best peer | below 1.00 | below 0.85 | of roofline | default / ours |
      |---|--:|--:|--:|--:|--:|--:|--:|
      """;

  String markdown() {
    StringBuilder text = new StringBuilder(HEAD);
    Groups.of(report.rows()).forEach((name, rows) -> text.append(line(cells(name, rows))));
    for (String title : report.others().titles()) {
      text.append(new Elsewhere(report, title).markdown());
    }
    return text.append(lost()).append(remarks()).toString();
  }

  private static List<String> cells(String name, List<Comparison> rows) {
    List<Double> leads = ratios(rows, Comparison::lead);
    return List.of(
        name,
        Integer.toString(rows.size()),
        Long.toString(rows.stream().filter(row -> row.bestPeer().isPresent()).count()),
        cell(GeometricMean.of(leads), mean -> text("%.2f", mean)),
        Long.toString(leads.stream().filter(each -> each < 1).count()),
        Long.toString(leads.stream().filter(each -> each < CLEARLY_LOST).count()),
        cell(GeometricMean.of(rooflines(rows)), Texts::percent),
        cell(GeometricMean.of(ratios(rows, Comparison::untunedShare)), mean -> text("%.2f", mean)));
  }

  private static List<Double> ratios(
      List<Comparison> rows, Function<Comparison, Optional<Samples.Ratio>> ratio) {
    return rows.stream()
        .flatMap(row -> ratio.apply(row).stream())
        .map(Samples.Ratio::ofMedians)
        .toList();
  }

  private static List<Double> rooflines(List<Comparison> rows) {
    return rows.stream().flatMap(row -> row.ours().map(row::rooflineFraction).stream()).toList();
  }

  private String lost() {
    List<Comparison> lost =
        report.rows().stream()
            .filter(row -> lead(row) < 1)
            .sorted(Comparator.comparingDouble(Summary::lead))
            .toList();
    StringBuilder text = new StringBuilder();
    if (!lost.isEmpty()) text.append("\nLost, worst first:\n\n");
    for (Comparison row : lost) {
      text.append(
          text(
              "- %s: %s at %s of the roofline%n",
              row.name(),
              cell(row.lead(), Texts::ratio),
              cell(row.ours().map(row::rooflineFraction), Texts::percent)));
    }
    return text.toString();
  }

  private static double lead(Comparison row) {
    return row.lead().map(Samples.Ratio::ofMedians).orElse(Double.POSITIVE_INFINITY);
  }

  private String remarks() {
    StringBuilder text = new StringBuilder();
    for (Comparison row : report.rows()) {
      row.remarks().forEach(remark -> text.append(text("- %s: %s%n", row.name(), remark)));
    }
    return text.isEmpty() ? "" : "\nRemarks:\n\n" + text;
  }
}
