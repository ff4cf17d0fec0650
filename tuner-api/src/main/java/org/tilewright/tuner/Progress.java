package org.tilewright.tuner;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far a session has come.
 *
 * @param trials of the whole session, earlier runs included, the re-match not
 * @param failedTrials those of them without a time
 * @param trialsSinceBest trials after the one that brought the best time
 * @param baselineSeconds median of the default schedule, unless it failed or is not measured yet
 * @param bestSeconds the lowest median so far
 * @param idealSeconds what an ideal kernel takes on the device: see {@link Roofline#idealSeconds}
 * @param elapsed since this run began
 * @param reserved what the re-match of the best will still take of the time budget
 */
public record Progress(
    long trials,
    long failedTrials,
    long trialsSinceBest,
    OptionalDouble baselineSeconds,
    OptionalDouble bestSeconds,
    double idealSeconds,
    Duration elapsed,
    Duration reserved) {

  /** Whether any trial has a time. */
  public boolean hasBest() {
    return bestSeconds.isPresent();
  }

  /** The ideal time divided by the best one; 0 while there is none. */
  public double rooflineFraction() {
    return hasBest() ? idealSeconds / bestSeconds.getAsDouble() : 0;
  }

  /** How many times faster than the default schedule the best one is, if both have a time. */
  public OptionalDouble speedup() {
    return hasBest() && baselineSeconds.isPresent()
        ? OptionalDouble.of(baselineSeconds.getAsDouble() / bestSeconds.getAsDouble())
        : OptionalDouble.empty();
  }
}
