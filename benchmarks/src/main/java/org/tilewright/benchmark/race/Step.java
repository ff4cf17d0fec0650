package org.tilewright.benchmark.race;

import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/**
 * Where a session stood after a trial.
 *
 * @param trials so far, this one included
 * @param seconds since the session began
 * @param best the schedule that was the best so far; empty before the first valid trial
 * @param bestSeconds its median; infinite before the first valid trial
 */
public record Step(long trials, double seconds, Trace best, double bestSeconds) {
  /** Before the first trial. */
  static final Step START = new Step(0, 0, Trace.EMPTY, Double.POSITIVE_INFINITY);

  /** Where the session stood after its next trial, so long after its beginning. */
  Step after(Trial trial, double seconds) {
    double took = trial.medianSeconds().orElse(Double.POSITIVE_INFINITY);
    return took < bestSeconds
        ? new Step(trial.number(), seconds, trial.candidate().trace(), took)
        : new Step(trial.number(), seconds, best, bestSeconds);
  }

  Step withBestSeconds(double other) {
    return new Step(trials, seconds, best, other);
  }
}
