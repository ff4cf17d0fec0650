package org.tilewright.tuner;

/**
 * What the finished generations say about times: turns measurements into rewards, and tells how
 * long the next candidates are worth waiting for. Depends on nothing but the trials it was given,
 * in order. Engine thread only.
 */
final class Knowledge {
  private static final double BEST_FAILURE = -1;
  private static final double WORST_FAILURE = -5;

  /** A candidate this much slower than the best needs no second sample. */
  private static final double PATIENCE = 3;

  /** Room for warm-up, verification and every sample of a candidate at the end of its patience. */
  private static final double LIMIT = 100;

  private static final double LEAST_LIMIT_SECONDS = 2;

  private double reference = Double.NaN;
  private double best = Double.POSITIVE_INFINITY;
  private double worstReward = Double.POSITIVE_INFINITY;

  /**
   * The logarithm of the speed-up over the baseline, or over the first timed trial if the baseline
   * failed; of a failure the worst so far.
   */
  double reward(Measurement measurement) {
    return measurement instanceof Measurement.Timed timed
        ? rewardOf(timed.medianSeconds())
        : Math.max(WORST_FAILURE, Math.min(BEST_FAILURE, worstReward));
  }

  private double rewardOf(double seconds) {
    if (Double.isNaN(reference)) reference = seconds;
    best = Math.min(best, seconds);
    double reward = Math.log(reference / seconds);
    worstReward = Math.min(worstReward, reward);
    return reward;
  }

  /** The protocol for measuring one of the best again: every sample, and time enough for it. */
  static Protocol patient(Protocol protocol, double bestSeconds) {
    return protocol
        .withPatience(Double.POSITIVE_INFINITY)
        .withLimit(Math.max(protocol.limitSeconds(), LIMIT * bestSeconds));
  }

  /** The protocol for candidates proposed now. */
  Protocol shortened(Protocol protocol) {
    if (Double.isInfinite(best)) return protocol;
    double floor = Math.min(LEAST_LIMIT_SECONDS, protocol.limitSeconds());
    return protocol.withPatience(PATIENCE * best).withLimit(Math.max(floor, LIMIT * best));
  }
}
