package org.tilewright.agent.ppo;

import java.util.random.RandomGenerator;

/** Random matrices whose rows or columns are orthogonal (Saxe et al. 2013, arXiv 1312.6120). */
final class Orthogonal {
  private Orthogonal() {}

  /** Row-major; the shorter side is orthogonal, each of its vectors {@code gain} long. */
  static float[] matrix(int rows, int columns, double gain, RandomGenerator random) {
    double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors[i].length; j++) vectors[i][j] = random.nextGaussian();
      for (int earlier = 0; earlier < i; earlier++) removePart(vectors[i], vectors[earlier]);
      scale(vectors[i], 1 / Math.sqrt(dot(vectors[i], vectors[i])));
    }
    float[] matrix = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double value = rows <= columns ? vectors[row][column] : vectors[column][row];
        matrix[row * columns + column] = (float) (gain * value);
      }
    }
    return matrix;
  }

  private static void removePart(double[] vector, double[] direction) {
    double part = dot(vector, direction);
    for (int i = 0; i < vector.length; i++) vector[i] -= part * direction[i];
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) vector[i] *= factor;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
