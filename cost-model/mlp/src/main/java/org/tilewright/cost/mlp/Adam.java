package org.tilewright.cost.mlp;

import java.util.List;

/**
 * Adam (Kingma, Ba 2014, algorithm 1) with weights that decay on their own (Loshchilov, Hutter
 * 2019, algorithm 2); DJL's keeps native memory for as long as the process lives.
 */
final class Adam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final double DECAY = 0.01;

  private final List<float[]> means;
  private final List<float[]> squares;
  private long steps;

  /**
   * @param parameters tells the shapes
   */
  Adam(List<float[]> parameters) {
    this.means = parameters.stream().map(each -> new float[each.length]).toList();
    this.squares = parameters.stream().map(each -> new float[each.length]).toList();
  }

  /** Moves the parameters against the gradients, both in the order given to the constructor. */
  void step(List<float[]> parameters, List<float[]> gradients, double learningRate) {
    steps++;
    double unbiased = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    for (int array = 0; array < parameters.size(); array++) {
      float[] values = parameters.get(array);
      float[] gradient = gradients.get(array);
      float[] mean = means.get(array);
      float[] square = squares.get(array);
      for (int at = 0; at < values.length; at++) {
        mean[at] += (float) ((1 - BETA1) * (gradient[at] - mean[at]));
        square[at] += (float) ((1 - BETA2) * (gradient[at] * gradient[at] - square[at]));
        double move = unbiased * mean[at] / (Math.sqrt(square[at]) + EPSILON);
        values[at] -= (float) (learningRate * (move + DECAY * values[at]));
      }
    }
  }
}
