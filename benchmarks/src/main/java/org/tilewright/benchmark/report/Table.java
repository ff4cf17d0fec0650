package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.cell;
import static org.tilewright.benchmark.report.Texts.line;
import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.contest.Comparison;

/** The rows of a report in Markdown: GFLOP/s of every contender, then how we stand. */
record Table(Report report) {

  String markdown() {
    StringBuilder text = new StringBuilder(head());
    report.rows().forEach(row -> text.append(line(cells(row))));
    return text.toString();
  }

  private String head() {
    List<String> titles = new ArrayList<>(List.of("workload, GFLOP/s"));
    report.columns().forEach(column -> titles.add(column.title()));
    report.others().titles().forEach(titles::add);
    titles.addAll(
        List.of("best peer", "ours / best peer (range)", "of roofline", "trials", "tuned for"));
    List<String> rule = new ArrayList<>(Collections.nCopies(titles.size(), "--:"));
    rule.set(0, "---");
    return line(titles) + "|" + String.join("|", rule) + "|\n";
  }

  private List<String> cells(Comparison row) {
    List<String> cells = new ArrayList<>(List.of(row.name()));
    for (Column column : report.columns()) {
      Optional<Comparison.Standing> standing = row.standing(column.contender());
      boolean wrong = row.wrong().contains(column.contender());
      cells.add(wrong ? "WRONG" : cell(standing, each -> text("%.1f", row.gflops(each))));
    }
    for (String title : report.others().titles()) {
      cells.add(cell(report.others().gflops(title, row.name()), each -> text("%.1f", each)));
    }
    cells.add(row.bestPeer().map(this::title).orElse("no peer"));
    cells.add(cell(row.lead(), Texts::ratio));
    cells.add(cell(row.ours().map(row::rooflineFraction), Texts::percent));
    cells.add(cell(row.search(), each -> Long.toString(each.trials())));
    cells.add(cell(row.search(), each -> text("%.0f s", each.seconds())));
    return cells;
  }

  private String title(Comparison.Standing standing) {
    return report.columns().stream()
        .filter(column -> column.contender().equals(standing.contender()))
        .map(Column::title)
        .findFirst()
        .orElseThrow();
  }
}
