package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.benchmark.race.Curve;
import org.tilewright.benchmark.race.Mark;
import org.tilewright.benchmark.race.Results;
import org.tilewright.benchmark.race.Step;

/** A row for each session and mark; the best is in seconds, and empty before there is one. */
record RaceSpreadsheet(Results results, List<Mark> marks) {
  private static final List<String> HEAD =
      List.of("variant", "workload", "seed", "trials", "seconds", "best", "fraction");

  String csv() {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : results.curves()) {
      for (Mark mark : marks) rows.add(cells(curve, mark));
    }
    return Csv.text(HEAD, rows);
  }

  private List<String> cells(Curve curve, Mark mark) {
    Step step = mark.of(curve);
    return List.of(
        curve.variant(),
        curve.workload(),
        Long.toString(curve.seed()),
        Long.toString(step.trials()),
        text("%.3f", step.seconds()),
        Double.isInfinite(step.bestSeconds()) ? "" : Double.toString(step.bestSeconds()),
        text("%.6f", results.fraction(curve, mark)));
  }
}
