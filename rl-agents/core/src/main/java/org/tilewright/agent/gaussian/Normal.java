package org.tilewright.agent.gaussian;

/** The standard normal distribution. */
final class Normal {
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT_2_PI;
  }

  /** To seven digits (Abramowitz and Stegun 1964, 26.2.17). */
  static double cumulative(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = density(z) * series;
    return z > 0 ? 1 - tail : tail;
  }
}
