package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.cell;
import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.contest.Comparison;

/** How our kernels and searches stand against one contender that was measured elsewhere. */
record Elsewhere(Report report, String title) {

  String markdown() {
    return speed() + time();
  }

  private String speed() {
    List<Double> ratios = new ArrayList<>();
    for (Comparison row : report.rows()) {
      Optional<Double> ours = row.ours().map(row::gflops);
      theirs(row).ifPresent(most -> ours.ifPresent(each -> ratios.add(each / most)));
    }
    return text(
        "%nOurs / %s in %d rows: geometric mean %s, lowest %s; its figures are of another run.%n",
        title,
        ratios.size(),
        cell(GeometricMean.of(ratios), mean -> text("%.2f", mean)),
        cell(lowest(ratios), ratio -> text("%.2f", ratio)));
  }

  /** Says nothing if nobody knows how long the other took. */
  private String time() {
    List<Double> ratios = new ArrayList<>();
    List<String> slower = new ArrayList<>();
    for (Comparison row : report.rows()) {
      Optional<Double> theirs = report.others().seconds(title, row.name());
      if (theirs.isEmpty() || row.search().isEmpty()) continue;
      secondsUntilTheirs(row)
          .ifPresentOrElse(ours -> ratios.add(theirs.get() / ours), () -> slower.add(row.name()));
    }
    if (ratios.isEmpty() && slower.isEmpty()) return "";
    String missed = slower.isEmpty() ? "" : "; not at all in " + String.join(", ", slower);
    return text(
        "Our searches had a kernel as fast as its last in %d rows, %s times sooner (geometric mean; lowest %s)%s.%n",
        ratios.size(),
        cell(GeometricMean.of(ratios), mean -> text("%.0f", mean)),
        cell(lowest(ratios), ratio -> text("%.0f", ratio)),
        missed);
  }

  private Optional<Double> secondsUntilTheirs(Comparison row) {
    return row.search()
        .flatMap(
            search ->
                theirs(row)
                    .map(gflops -> row.workload().flops() / (gflops * 1e9))
                    .flatMap(search.progress()::secondsUntil));
  }

  private Optional<Double> theirs(Comparison row) {
    return report.others().gflops(title, row.name());
  }

  private static Optional<Double> lowest(List<Double> ratios) {
    return ratios.stream().min(Comparator.naturalOrder());
  }
}
