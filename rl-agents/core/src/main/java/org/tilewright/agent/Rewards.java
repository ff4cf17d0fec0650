package org.tilewright.agent;

import java.util.Arrays;
import java.util.List;

/** Rewards on a scale that suits a Gaussian process. */
final class Rewards {
  private static final double LEAST_SPREAD = 1e-9;

  private Rewards() {}

  /**
   * Mean 0 and variance 1, and less weight on how bad the bad ones are: what lies further below the
   * median than the best lies above it, failures above all, would bend every belief. Like the
   * warping of Vizier (Song et al. 2024, "The Vizier Gaussian process bandit algorithm"), which
   * goes by ranks.
   */
  static double[] standardised(List<Double> rewards) {
    double[] values = warped(rewards.stream().mapToDouble(Double::doubleValue).toArray());
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.max(LEAST_SPREAD, Math.sqrt(variance));
    return Arrays.stream(values).map(each -> (each - mean) / deviation).toArray();
  }

  private static double[] warped(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    double scale = Math.max(LEAST_SPREAD, sorted[sorted.length - 1] - median);
    return Arrays.stream(values)
        .map(v -> v < median ? median - scale * Math.log1p((median - v) / scale) : v)
        .toArray();
  }
}
