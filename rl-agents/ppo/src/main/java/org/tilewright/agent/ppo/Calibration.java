package org.tilewright.agent.ppo;

import java.util.List;

/**
 * How far the critic can be believed about the episodes at hand, which are of one workload: the
 * line through what it expected and what was earned. As a control variate (Greensmith, Bartlett,
 * Baxter 2004, "Variance reduction techniques for gradient estimates") a critic that knows other
 * workloads only then does no harm: what it says counts for nothing, and the mean reward takes its
 * place.
 *
 * @param slope between 0, where the critic knows nothing, and 1, where it errs by a constant
 */
record Calibration(double meanExpected, double meanEarned, double slope) {

  /** Of each episode what was expected at each of its steps. */
  static Calibration of(List<float[]> expected, List<Episode> episodes) {
    double steps = expected.stream().mapToInt(each -> each.length).sum();
    double said = 0;
    double earned = 0;
    for (int i = 0; i < episodes.size(); i++) {
      for (float each : expected.get(i)) said += each / steps;
      earned += episodes.get(i).reward() * expected.get(i).length / steps;
    }
    double squares = 0;
    double products = 0;
    for (int i = 0; i < episodes.size(); i++) {
      for (float each : expected.get(i)) {
        squares += (each - said) * (each - said);
        products += (each - said) * (episodes.get(i).reward() - earned);
      }
    }
    double slope = squares > 0 ? Math.max(0, Math.min(1, products / squares)) : 0;
    return new Calibration(said, earned, slope);
  }

  /** What to expect, given what the critic says. */
  float[] of(float[] expected) {
    float[] calibrated = new float[expected.length];
    for (int i = 0; i < expected.length; i++) {
      calibrated[i] = (float) (meanEarned + slope * (expected[i] - meanExpected));
    }
    return calibrated;
  }
}
