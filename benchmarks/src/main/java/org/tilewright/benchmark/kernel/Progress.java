package org.tilewright.benchmark.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.tuner.Trial;

/**
 * How fast the best kernel of a search was, and when: only the trials that were better than all
 * before them.
 */
public record Progress(List<Step> steps) {

  /**
   * @param seconds since the session's first trial began
   * @param kernelSeconds median time of the kernel
   */
  public record Step(double seconds, double kernelSeconds) {}

  public Progress {
    steps = List.copyOf(steps);
  }

  /** Of a session's trials, in their order. */
  static Progress of(List<Trial> session) {
    List<Step> steps = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Trial each : session) {
      double median = each.medianSeconds().orElse(Double.POSITIVE_INFINITY);
      if (median >= best) continue;
      best = median;
      steps.add(new Step(Within.seconds(session.get(0), each), median));
    }
    return new Progress(steps);
  }

  /** Of several searches, as if they had begun together. */
  static Progress together(Stream<Progress> searches) {
    return new Progress(searches.flatMap(each -> each.steps.stream()).toList());
  }

  /** When there first was a kernel that takes no longer; empty if there was none. */
  public Optional<Double> secondsUntil(double kernelSeconds) {
    return steps.stream()
        .filter(step -> step.kernelSeconds() <= kernelSeconds)
        .map(Step::seconds)
        .min(Comparator.naturalOrder());
  }
}
