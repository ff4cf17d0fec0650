package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.line;
import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tilewright.benchmark.race.Mark;
import org.tilewright.benchmark.race.Regret;
import org.tilewright.benchmark.race.Results;
import org.tilewright.benchmark.race.Variant;
import org.tilewright.measurement.statistics.Samples;

/**
 * Mean fractions in Markdown, a row for each variant with Student's interval over the seeds, then
 * the portfolio's regret, then a verdict.
 */
record RaceTable(String name, Results results, List<Mark> marks) {
  static final double CONFIDENCE = 0.95;

  String markdown() {
    StringBuilder text = new StringBuilder(head());
    for (Variant each : results.variants()) text.append(line(cells(each)));
    for (Regret each : Regret.all(results)) text.append(line(cells(each)));
    return text.append("\n").append(new Verdict(results, marks).sentences()).toString();
  }

  private String head() {
    List<String> titles = new ArrayList<>(List.of(name));
    marks.forEach(mark -> titles.add(Mark.listed(List.of(mark))));
    List<String> rule = new ArrayList<>(Collections.nCopies(titles.size(), "--:"));
    rule.set(0, "---");
    return line(titles) + "|" + String.join("|", rule) + "|\n";
  }

  private List<String> cells(Variant variant) {
    List<String> cells = new ArrayList<>(List.of(variant.name()));
    for (Mark mark : marks) cells.add(cell(results.fractions(variant, mark)));
    return cells;
  }

  private static String cell(Samples fractions) {
    double margin = fractions.meanMargin(CONFIDENCE);
    String mean = text("%.3f", fractions.mean());
    return Double.isInfinite(margin) ? mean : mean + text(" ± %.3f", margin);
  }

  private List<String> cells(Regret regret) {
    List<String> cells = new ArrayList<>(List.of("regret of " + regret.portfolio().name()));
    for (Mark mark : marks) cells.add(text("%.3f", regret.at(mark)));
    return cells;
  }
}
