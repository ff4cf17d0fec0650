package org.tilewright.benchmark.race;

/**
 * Where a session stood after a trial.
 *
 * @param trials so far, this one included
 * @param seconds since the session began
 * @param bestSeconds median of the best so far; infinite before the first valid trial
 */
public record Step(long trials, double seconds, double bestSeconds) {
  /** Before the first trial. */
  static final Step START = new Step(0, 0, Double.POSITIVE_INFINITY);
}
