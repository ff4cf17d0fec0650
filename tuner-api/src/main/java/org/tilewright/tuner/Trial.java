package org.tilewright.tuner;

import java.util.OptionalDouble;

/**
 * A numbered candidate with its measurement: one row of the database.
 *
 * @param number counted from 1 within its session, without gaps
 * @param proposedBy the agent, or {@code default} for the baseline and {@code re-match} for the
 *     final comparison of the best
 */
public record Trial(long number, Candidate candidate, String proposedBy, Measurement measurement) {

  /** The median time, or empty if the candidate failed. */
  public OptionalDouble medianSeconds() {
    return measurement instanceof Measurement.Timed timed
        ? OptionalDouble.of(timed.medianSeconds())
        : OptionalDouble.empty();
  }
}
