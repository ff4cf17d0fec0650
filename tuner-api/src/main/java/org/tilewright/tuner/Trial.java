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

  /** What {@code proposedBy} says of the baseline. */
  public static final String BASELINE = "default";

  /** What {@code proposedBy} says of the final comparison. */
  public static final String RE_MATCH = "re-match";

  /** Whether this is the trial of the default schedule. */
  public boolean isBaseline() {
    return proposedBy.equals(BASELINE);
  }

  /** Whether the process that ran it died, which may be the doing of somebody else. */
  boolean crashed() {
    return measurement instanceof Measurement.Failed failed && failed.kind() == Failure.CRASH;
  }

  /** Whether this measured one of the best again. */
  public boolean isReMatch() {
    return proposedBy.equals(RE_MATCH);
  }

  /** The median time, or empty if the candidate failed. */
  public OptionalDouble medianSeconds() {
    return measurement instanceof Measurement.Timed timed
        ? OptionalDouble.of(timed.medianSeconds())
        : OptionalDouble.empty();
  }
}
