package org.tilewright.agent.ppo;

import java.util.random.RandomGenerator;

/** The distribution the policy draws from. */
final class Softmax {
  private Softmax() {}

  /** Log-probabilities of {@code length} options whose scores begin at {@code offset}. */
  static double[] log(float[] scores, int offset, int length) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) greatest = Math.max(greatest, scores[offset + i]);
    double sum = 0;
    for (int i = 0; i < length; i++) sum += Math.exp(scores[offset + i] - greatest);
    double[] log = new double[length];
    for (int i = 0; i < length; i++) log[i] = scores[offset + i] - greatest - Math.log(sum);
    return log;
  }

  static int draw(double[] logProbabilities, RandomGenerator random) {
    double left = random.nextDouble();
    int last = logProbabilities.length - 1;
    for (int i = 0; i < last; i++) {
      left -= Math.exp(logProbabilities[i]);
      if (left < 0) return i;
    }
    return last;
  }
}
