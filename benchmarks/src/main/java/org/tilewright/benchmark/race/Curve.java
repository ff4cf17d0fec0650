package org.tilewright.benchmark.race;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/**
 * The best so far of one session, trial by trial.
 *
 * @param optimumSeconds of the workload, as far as it was known when the session had ended
 */
public record Curve(
    String variant, String workload, long seed, List<Step> steps, double optimumSeconds) {
  /**
   * No candidate takes longer to build and measure; more passes only between a run that was killed
   * and the one that went on.
   */
  private static final double LONGEST_WAIT_SECONDS = 60;

  private static final double NANOS_PER_SECOND = 1e9;

  public Curve {
    steps = List.copyOf(steps);
  }

  /** The steps of stored trials; what passed while nobody worked on the session does not count. */
  static List<Step> steps(List<Trial> trials) {
    List<Step> steps = new ArrayList<>();
    Step last = Step.START;
    Instant before = Instant.MAX;
    for (Trial each : trials) {
      if (each.isReMatch()) continue;
      last = last.after(each, last.seconds() + wait(before, each));
      before = each.measurement().at();
      steps.add(last);
    }
    return steps;
  }

  private static double wait(Instant before, Trial trial) {
    if (before.equals(Instant.MAX)) {
      return trial.measurement().effort().buildSeconds()
          + trial.measurement().effort().runSeconds();
    }
    double passed = Duration.between(before, trial.measurement().at()).toNanos() / NANOS_PER_SECOND;
    return Math.max(0, Math.min(LONGEST_WAIT_SECONDS, passed));
  }

  /** The last step of which something holds, as it does of all before it. */
  Step last(Predicate<Step> holds) {
    Step last = Step.START;
    for (Step each : steps) {
      if (!holds.test(each)) return last;
      last = each;
    }
    return last;
  }

  /** Every schedule that was a finalist for a while. */
  Set<Trace> finalists() {
    Set<Trace> finalists = new LinkedHashSet<>();
    for (Step step : steps) step.finalists().forEach(each -> finalists.add(each.schedule()));
    return finalists;
  }

  /** The same session by other times of its finalists; its best so far may then become slower. */
  Curve judgedBy(Map<Trace, Double> seconds, double optimum) {
    List<Step> judged = steps.stream().map(each -> each.judgedBy(seconds)).toList();
    return new Curve(variant, workload, seed, judged, optimum);
  }

  /** Where the session ended. */
  public Step end() {
    return last(step -> true);
  }
}
