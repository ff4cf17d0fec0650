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
   * The curves by the new times. Their measure is what the longest session would name, the best of
   * its fastest and its default, or the best of all finalists if none is longer; it is chosen by
   * other times than it is valued by, as the luckiest of many would be too high a measure. So a
   * curve may end above it.
   */
  List<Curve> judge(List<Curve> curves) {
    Set<Trace> rivals = rivals(curves);
    Set<Trace> all = new LinkedHashSet<>(finalists(curves));
    all.addAll(rivals);
    Map<Trace, Double> first = seconds(rivals);
    Map<Trace, Double> second = seconds(all);
    double optimum =
        rivals.stream()
            .min(Comparator.comparingDouble(first::get))
            .map(second::get)
            .orElse(Double.POSITIVE_INFINITY);
    return curves.stream().map(each -> each.judgedBy(second, optimum)).toList();
  }

  private Map<Trace, Double> seconds(Set<Trace> schedules) {
    return Turns.on(harness)
        .seconds(
            schedules.stream()
                .map(each -> new Candidate(workload, harness.device().target(), each))
                .toList());
  }

  private static Set<Trace> finalists(List<Curve> curves) {
    Set<Trace> schedules = new LinkedHashSet<>();
    curves.forEach(each -> schedules.addAll(each.finalists()));
    return schedules;
  }

  private Set<Trace> rivals(List<Curve> curves) {
    List<Trial> longest = longestSession();
    long length = longest.stream().filter(each -> !each.isReMatch()).count();
    if (curves.stream().anyMatch(each -> each.steps().size() >= length)) return finalists(curves);
    Set<Trace> rivals = new LinkedHashSet<>();
    longest.stream().filter(Trial::isBaseline).map(ReMatch::schedule).forEach(rivals::add);
    longest.stream()
        .filter(each -> each.medianSeconds().isPresent())
        .sorted(Comparator.comparingDouble(each -> each.medianSeconds().orElseThrow()))
        .map(ReMatch::schedule)
        .distinct()
        .limit(BEST_OF_THE_LONGEST)
        .forEach(rivals::add);
    return rivals;
  }

  private static Trace schedule(Trial trial) {
    return trial.candidate().trace();
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
