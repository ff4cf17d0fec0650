package org.tilewright.benchmark.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/**
 * Where a session stood after a trial.
 *
 * @param trials so far, this one included
 * @param seconds since the session began
 * @param finalists whom a session that ended here would measure again before it names one: the
 *     three fastest so far and the default schedule, fastest first; empty before the first valid
 *     trial
 */
public record Step(long trials, double seconds, List<Finalist> finalists) {
  /** As many as a session measures again. */
  private static final int FASTEST = 3;

  /** Before the first trial. */
  static final Step START = new Step(0, 0, List.of());

  /**
   * @param seconds median time
   */
  record Finalist(Trace schedule, double seconds, boolean isDefault) {}

  public Step {
    finalists = List.copyOf(finalists);
  }

  /** The best so far; infinite before the first valid trial. */
  public double bestSeconds() {
    return finalists.isEmpty() ? Double.POSITIVE_INFINITY : finalists.get(0).seconds();
  }

  /** Where the session stood after its next trial, so long after its beginning. */
  Step after(Trial trial, double seconds) {
    if (trial.medianSeconds().isEmpty()) return new Step(trial.number(), seconds, finalists);
    double took = trial.medianSeconds().getAsDouble();
    List<Finalist> all = new ArrayList<>(finalists);
    all.add(new Finalist(trial.candidate().trace(), took, trial.isBaseline()));
    all.sort(Comparator.comparingDouble(Finalist::seconds));
    List<Finalist> out = all.subList(Math.min(FASTEST, all.size()), all.size());
    out.removeIf(each -> !each.isDefault());
    return new Step(trial.number(), seconds, all);
  }

  Step withTrials(long other) {
    return new Step(other, seconds, finalists);
  }

  /** The same finalists by other times of them. */
  Step judgedBy(Map<Trace, Double> times) {
    List<Finalist> judged = new ArrayList<>();
    for (Finalist each : finalists) {
      double took = times.getOrDefault(each.schedule(), Double.POSITIVE_INFINITY);
      judged.add(new Finalist(each.schedule(), took, each.isDefault()));
    }
    judged.sort(Comparator.comparingDouble(Finalist::seconds));
    return new Step(trials, seconds, judged);
  }
}
