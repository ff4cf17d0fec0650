package org.tilewright.cost.trees;

/**
 * Brings scores that only order schedules to the scale of rewards: {@code slope * score + offset}
 * by least squares.
 */
record Calibration(float slope, float offset) {
  /** Fewer say more about chance than about the slope. */
  private static final int LEAST = 8;

  /** Of scores and the rewards that came of them; never turns the order round. */
  static Calibration of(float[] scores, float[] rewards) {
    double meanScore = mean(scores);
    double meanReward = mean(rewards);
    if (scores.length < LEAST) return new Calibration(1, (float) (meanReward - meanScore));
    double both = 0;
    double squares = 0;
    for (int i = 0; i < scores.length; i++) {
      both += (scores[i] - meanScore) * (rewards[i] - meanReward);
      squares += (scores[i] - meanScore) * (scores[i] - meanScore);
    }
    double slope = squares > 0 ? Math.max(0, both / squares) : 0;
    return new Calibration((float) slope, (float) (meanReward - slope * meanScore));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float each : values) sum += each;
    return sum / values.length;
  }

  float[] apply(float[] scores) {
    float[] rewards = new float[scores.length];
    for (int i = 0; i < scores.length; i++) rewards[i] = slope * scores[i] + offset;
    return rewards;
  }
}
