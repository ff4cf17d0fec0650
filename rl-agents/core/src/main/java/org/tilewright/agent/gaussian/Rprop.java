package org.tilewright.agent.gaussian;

import java.util.Arrays;

/**
 * Improves a kernel by resilient backpropagation (Riedmiller, Braun 1993), which minds only the
 * signs of a gradient: robust, and the same on every machine.
 */
final class Rprop {
  private static final double FIRST_STEP = 0.1;
  private static final double LEAST_STEP = 1e-3;
  private static final double MOST_STEP = 0.5;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;

  private Rprop() {}

  /** The best kernel met on the way from {@code start}. */
  static Kernel improve(Kernel start, MarginalLikelihood likelihood, int iterations) {
    double[] logs = start.logs();
    double[] steps = new double[logs.length];
    Arrays.fill(steps, FIRST_STEP);
    double[] before = new double[logs.length];
    Kernel best = start;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < iterations; i++) {
      Kernel at = new Kernel(logs);
      double[] gradient = new double[logs.length];
      double loss = likelihood.loss(at, gradient);
      if (loss < least) {
        least = loss;
        best = at;
      }
      step(logs, gradient, before, steps);
    }
    return best;
  }

  private static void step(double[] logs, double[] gradient, double[] before, double[] steps) {
    for (int i = 0; i < logs.length; i++) {
      double agreement = gradient[i] * before[i];
      if (agreement > 0) steps[i] = Math.min(MOST_STEP, steps[i] * FASTER);
      if (agreement < 0) steps[i] = Math.max(LEAST_STEP, steps[i] * SLOWER);
      before[i] = agreement < 0 ? 0 : gradient[i];
      logs[i] -= Math.signum(before[i]) * steps[i];
    }
  }
}
