package org.tilewright.space.operator;

/**
 * The error function in double precision, slow and plain. Equations are those of Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 1964.
 */
final class ErrorFunction {
  /** Up to here the series has few terms, beyond the continued fraction. */
  private static final double MIDDLE = 2;

  private static final int LEVELS = 200;

  private ErrorFunction() {}

  static double erf(double x) {
    if (Math.abs(x) > MIDDLE) return Math.signum(x) * (1 - complement(Math.abs(x)));
    return series(x);
  }

  /**
   * {@code 2 / sqrt(pi) * exp(-x*x) * sum of 2^n * x^(2n+1) / (1 * 3 * ... * (2n+1))}: all terms
   * have one sign, so that nothing cancels (7.1.6).
   */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > Math.abs(sum) * 0x1p-60; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** {@code exp(-x*x) / sqrt(pi) / (x + 1/2 / (x + 2/2 / (x + 3/2 / (x + ...))))} (7.1.14). */
  private static double complement(double x) {
    double fraction = x;
    for (int level = LEVELS; level > 0; level--) fraction = x + level / 2.0 / fraction;
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
  }
}
