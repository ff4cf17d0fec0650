package org.tilewright.agent.gaussian;

/**
 * The lower triangular root L of a symmetric positive definite matrix, {@code L L' = A}, grown by a
 * row at a time.
 */
final class Cholesky {
  /** Less than this on the diagonal is rounding. */
  private static final double LEAST_PIVOT = 1e-10;

  private final double[][] rows;
  private int size;

  Cholesky(int capacity) {
    this.rows = new double[capacity][];
  }

  int size() {
    return size;
  }

  /**
   * Adds a row and column to A.
   *
   * @param column its values against the rows before it
   */
  void grow(double[] column, double diagonal) {
    double[] row = new double[size + 1];
    double rest = diagonal;
    for (int i = 0; i < size; i++) {
      double[] upper = rows[i];
      double sum = column[i];
      for (int j = 0; j < i; j++) sum -= upper[j] * row[j];
      row[i] = sum / upper[i];
      rest -= row[i] * row[i];
    }
    row[size] = Math.sqrt(Math.max(rest, LEAST_PIVOT));
    rows[size++] = row;
  }

  /** L⁻¹ b. */
  double[] forward(double[] b) {
    double[] x = new double[size];
    for (int i = 0; i < size; i++) {
      double[] row = rows[i];
      double sum = b[i];
      for (int j = 0; j < i; j++) sum -= row[j] * x[j];
      x[i] = sum / row[i];
    }
    return x;
  }

  /** L'⁻¹ b. */
  double[] backward(double[] b) {
    double[] x = b.clone();
    for (int i = size - 1; i >= 0; i--) {
      double[] row = rows[i];
      x[i] /= row[i];
      for (int j = 0; j < i; j++) x[j] -= row[j] * x[i];
    }
    return x;
  }

  /** A⁻¹. */
  double[][] inverse() {
    double[][] inverse = new double[size][];
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      inverse[i] = backward(forward(unit));
    }
    return inverse;
  }

  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) sum += Math.log(rows[i][i]);
    return 2 * sum;
  }
}
