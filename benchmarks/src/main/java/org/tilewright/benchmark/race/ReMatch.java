package org.tilewright.benchmark.race;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/**
 * The final comparison of what sessions found on one workload. They ran minutes apart, some while
 * the machine was slower, and each kept what had been lucky; so all finalists are measured again in
 * turns, once however many sessions found them.
 *
 * @param database with the sessions of the workload, also of other races
 */
record ReMatch(Harness harness, Database database, Workload workload) {
  /** One alone would be a lucky one. */
  private static final int BEST_OF_THE_LONGEST = 8;

  /**
   * The curves by the new times. The optimum is the fastest of all that was measured: of the
   * curves' finalists and of the best of the longest session.
   */
  List<Curve> judge(List<Curve> curves) {
    Map<Trace, Double> seconds = Turns.on(harness).seconds(candidates(curves));
    double optimum =
        seconds.values().stream().min(Comparator.naturalOrder()).orElse(Double.POSITIVE_INFINITY);
    return curves.stream().map(each -> each.judgedBy(seconds, optimum)).toList();
  }

  private List<Candidate> candidates(List<Curve> curves) {
    Set<Trace> schedules = new LinkedHashSet<>();
    curves.forEach(each -> schedules.addAll(each.finalists()));
    longestSession().stream()
        .filter(each -> each.medianSeconds().isPresent())
        .sorted(Comparator.comparingDouble(each -> each.medianSeconds().orElseThrow()))
        .map(each -> each.candidate().trace())
        .distinct()
        .limit(BEST_OF_THE_LONGEST)
        .forEach(schedules::add);
    return schedules.stream()
        .map(each -> new Candidate(workload, harness.device().target(), each))
        .toList();
  }

  private List<Trial> longestSession() {
    return database.sessions().stream()
        .filter(each -> isComparable(each.key()))
        .map(database::trials)
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private boolean isComparable(SessionKey key) {
    return key.workload().key().equals(workload.key())
        && key.device().id().equals(harness.device().id())
        && key.builderId().equals(harness.builderId());
  }
}
