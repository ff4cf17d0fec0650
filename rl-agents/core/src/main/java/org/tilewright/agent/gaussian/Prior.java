package org.tilewright.agent.gaussian;

/**
 * What the hyper-parameters of a {@link Kernel} are before any data: log-normal, with lengths that
 * grow with the number of dimensions (Hvarfner, Hellsten, Nardi 2024, "Vanilla Bayesian
 * optimization performs great in high dimensions").
 */
final class Prior {
  /** Half the range of a dimension, if there is only one. */
  private static final double LENGTH = Math.log(0.5);

  private static final double LENGTH_DEVIATION = 1;
  private static final double SIGNAL_DEVIATION = 0.7;

  /** Devices repeat themselves well: a twentieth of the deviation of all rewards. */
  private static final double NOISE = 2 * Math.log(0.05);

  private static final double NOISE_DEVIATION = 1.5;

  private Prior() {}

  /** The expected logarithm of a parameter: lengths first, then signal and noise. */
  static double mean(int parameter, int dimensions) {
    if (parameter < dimensions) return LENGTH + Math.log(dimensions) / 2;
    return parameter == dimensions ? 0 : NOISE;
  }

  /** How far the logarithm of a parameter usually is from {@link #mean}. */
  static double deviation(int parameter, int dimensions) {
    if (parameter < dimensions) return LENGTH_DEVIATION;
    return parameter == dimensions ? SIGNAL_DEVIATION : NOISE_DEVIATION;
  }
}
