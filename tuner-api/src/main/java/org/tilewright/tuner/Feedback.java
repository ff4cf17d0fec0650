package org.tilewright.tuner;

/**
 * What a complete state turned out to be worth.
 *
 * @param reward natural logarithm of the speed-up over the baseline; a failed candidate is given
 *     the worst reward measured so far, held between -5 and -1
 * @param measured false if a cost model dreamt it
 */
public record Feedback(State state, double reward, boolean measured) {

  public Feedback {
    if (!Double.isFinite(reward)) {
      throw new IllegalArgumentException("A reward (%s) must be finite.".formatted(reward));
    }
  }

  /** What a device said of a state. */
  public static Feedback measured(State state, double reward) {
    return new Feedback(state, reward, true);
  }
}
