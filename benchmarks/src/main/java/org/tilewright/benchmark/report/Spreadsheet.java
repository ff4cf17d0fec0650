package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.contest.Comparison;
import org.tilewright.benchmark.timing.Samples.Ratio;

/** The rows of a report as CSV; what is not known is empty. */
record Spreadsheet(Report report) {
  private static final List<String> WORKLOAD =
      List.of("workload", "spec", "flops", "bytes", "bound", "peak_gflops", "bandwidth_gbs");
  private static final List<String> RESULT =
      List.of(
          "best_peer",
          "best_peer_implementation",
          "ratio",
          "ratio_lowest",
          "ratio_highest",
          "roofline_fraction",
          "default_share",
          "trials",
          "tuning_seconds",
          "remarks");

  String csv() {
    return Csv.text(head(), report.rows().stream().map(this::cells).toList());
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(WORKLOAD);
    report.columns().forEach(column -> head.add(column.contender() + "_gflops"));
    report.others().titles().forEach(title -> head.add(title + " gflops"));
    head.addAll(RESULT);
    return head;
  }

  private List<String> cells(Comparison row) {
    List<String> cells = new ArrayList<>(workload(row));
    for (Column column : report.columns()) {
      cells.add(number(row.standing(column.contender()).map(row::gflops)));
    }
    for (String title : report.others().titles()) {
      cells.add(number(report.others().gflops(title, row.name())));
    }
    cells.addAll(result(row));
    return cells;
  }

  private static List<String> workload(Comparison row) {
    return List.of(
        row.name(),
        row.workload().spec(),
        text("%.0f", row.workload().flops()),
        text("%.0f", row.workload().bytes()),
        row.isMemoryBound() ? "memory" : "arithmetic",
        text("%.1f", row.roofline().flopsPerSecond() * 1e-9),
        text("%.1f", row.roofline().bytesPerSecond() * 1e-9));
  }

  private static List<String> result(Comparison row) {
    Optional<Ratio> lead = row.lead();
    return List.of(
        row.bestPeer().map(Comparison.Standing::contender).orElse(""),
        row.bestPeer().map(Comparison.Standing::implementation).orElse(""),
        number(lead.map(Ratio::ofMedians)),
        number(lead.map(Ratio::lowest)),
        number(lead.map(Ratio::highest)),
        number(row.ours().map(row::rooflineFraction)),
        number(row.untunedShare().map(Ratio::ofMedians)),
        row.search().map(each -> Long.toString(each.trials())).orElse(""),
        number(row.search().map(Comparison.Search::seconds)),
        String.join("; ", row.remarks()));
  }

  private static String number(Optional<Double> value) {
    return value.map(number -> text("%.4f", number)).orElse("");
  }
}
