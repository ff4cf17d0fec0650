package org.tilewright.agent.gaussian;

import java.util.Arrays;

/**
 * How badly a kernel explains some data: the negative logarithm of marginal likelihood times prior,
 * and its gradient (Rasmussen and Williams 2006, eq. 5.8 and 5.9).
 */
final class MarginalLikelihood {
  private final double[][] points;
  private final double[] values;

  MarginalLikelihood(double[][] points, double[] values) {
    this.points = points;
    this.values = values;
  }

  /** Writes the gradient by the logarithms of the kernel into an array of zeros. */
  double loss(Kernel kernel, double[] gradient) {
    double[][] squared = squaredDistances(kernel);
    Cholesky root = root(kernel, squared);
    double[] half = root.forward(values);
    slopes(kernel, squared, root.inverse(), root.backward(half), gradient);
    double fit = Arrays.stream(half).map(each -> each * each).sum();
    return (fit + root.logDeterminant()) / 2 + doubt(kernel, gradient);
  }

  private double[][] squaredDistances(Kernel kernel) {
    double[] weights = kernel.weights();
    double[][] squared = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      squared[i] = new double[i];
      for (int j = 0; j < i; j++) {
        squared[i][j] = Kernel.squaredDistance(points[i], points[j], weights);
      }
    }
    return squared;
  }

  private static Cholesky root(Kernel kernel, double[][] squared) {
    double signal = kernel.signal();
    Cholesky root = new Cholesky(squared.length);
    for (double[] row : squared) {
      double[] column = new double[row.length];
      for (int j = 0; j < row.length; j++) column[j] = signal * Kernel.correlation(row[j]);
      root.grow(column, signal + kernel.noise());
    }
    return root;
  }

  /** Half the trace of (A⁻¹ - αα') times the derivative of A, for each parameter. */
  private void slopes(
      Kernel kernel, double[][] squared, double[][] inverse, double[] alpha, double[] gradient) {
    int dimensions = kernel.dimensions();
    double[] weights = kernel.weights();
    double signal = kernel.signal();
    double trace = 0;
    double signalSlope = 0;
    for (int i = 0; i < points.length; i++) {
      trace += inverse[i][i] - alpha[i] * alpha[i];
      for (int j = 0; j < i; j++) {
        double pull = signal * (inverse[i][j] - alpha[i] * alpha[j]);
        signalSlope += pull * Kernel.correlation(squared[i][j]);
        double slope = pull * Kernel.slope(squared[i][j]);
        for (int d = 0; d < dimensions; d++) {
          double difference = points[i][d] - points[j][d];
          gradient[d] += slope * weights[d] * difference * difference;
        }
      }
    }
    gradient[dimensions] = signalSlope + signal * trace / 2;
    gradient[dimensions + 1] = kernel.noise() * trace / 2;
  }

  private static double doubt(Kernel kernel, double[] gradient) {
    double doubt = 0;
    for (int i = 0; i < gradient.length; i++) {
      double deviation = Prior.deviation(i, kernel.dimensions());
      double off = (kernel.log(i) - Prior.mean(i, kernel.dimensions())) / deviation;
      doubt += off * off / 2;
      gradient[i] += off / deviation;
    }
    return doubt;
  }
}
