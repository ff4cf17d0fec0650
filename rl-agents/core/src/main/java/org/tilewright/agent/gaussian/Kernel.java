package org.tilewright.agent.gaussian;

/**
 * How alike the values of two points are expected to be: Matérn 5/2 with a length for each
 * dimension (Rasmussen and Williams 2006, "Gaussian Processes for Machine Learning", eq. 4.17).
 * Immutable.
 */
final class Kernel {
  private static final double ROOT_5 = Math.sqrt(5);

  private final double[] logs;

  /**
   * @param logs logarithms: of the lengths, then of the variances of signal and noise
   */
  Kernel(double[] logs) {
    this.logs = logs.clone();
  }

  /** A kernel before anything is known. */
  static Kernel prior(int dimensions) {
    double[] logs = new double[dimensions + 2];
    for (int i = 0; i < logs.length; i++) logs[i] = Prior.mean(i, dimensions);
    return new Kernel(logs);
  }

  double[] logs() {
    return logs.clone();
  }

  double log(int parameter) {
    return logs[parameter];
  }

  int dimensions() {
    return logs.length - 2;
  }

  double signal() {
    return Math.exp(logs[logs.length - 2]);
  }

  double noise() {
    return Math.exp(logs[logs.length - 1]);
  }

  /** One over the squared lengths. */
  double[] weights() {
    double[] weights = new double[dimensions()];
    for (int i = 0; i < weights.length; i++) weights[i] = Math.exp(-2 * logs[i]);
    return weights;
  }

  static double squaredDistance(double[] a, double[] b, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double difference = a[i] - b[i];
      sum += weights[i] * difference * difference;
    }
    return sum;
  }

  /** The covariance at a squared distance, of a signal of variance 1. */
  static double correlation(double squaredDistance) {
    double r = ROOT_5 * Math.sqrt(squaredDistance);
    return (1 + r + r * r / 3) * Math.exp(-r);
  }

  /** The derivative of {@link #correlation} by the squared distance, times -2. */
  static double slope(double squaredDistance) {
    double r = ROOT_5 * Math.sqrt(squaredDistance);
    return 5.0 / 3 * (1 + r) * Math.exp(-r);
  }
}
