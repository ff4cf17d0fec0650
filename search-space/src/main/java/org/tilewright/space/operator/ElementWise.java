package org.tilewright.space.operator;

import java.util.List;

/** A function of every element of one matrix: {@code y[m][n] = f(x[m][n])}. */
final class ElementWise implements OperatorKind {
  private static final Key M = Key.size("m", "a number of rows");
  private static final Key N = Key.size("n", "a number of columns");

  private final Signature signature;
  private final Scalar function;

  private ElementWise(String name, String meaning, Scalar function) {
    this.function = function;
    this.signature =
        new Signature(
            name, meaning, List.of(M, N, Key.TYPE), List.of(), List.of("m", "n"), "128x3072");
  }

  /**
   * {@code x / 2 * (1 + erf(x / sqrt(2)))}: the exact form (Hendrycks and Gimpel, Gaussian Error
   * Linear Units, 2016), not its approximation by tanh.
   */
  static ElementWise gelu() {
    Scalar erf = x().times(constant(Math.sqrt(0.5))).through(UnaryFunction.ERF);
    return new ElementWise(
        "gelu",
        "x / 2 * (1 + erf(x / sqrt(2))) of every element",
        x().times(constant(0.5)).times(erf.plus(constant(1))));
  }

  static ElementWise relu() {
    return new ElementWise("relu", "max(x, 0) of every element", x().atLeast(constant(0)));
  }

  static ElementWise relu6() {
    return new ElementWise(
        "relu6",
        "min(max(x, 0), 6) of every element",
        x().atLeast(constant(0)).atMost(constant(6)));
  }

  /** The element. */
  private static Scalar x() {
    return new Scalar.Accumulated();
  }

  private static Scalar constant(double value) {
    return new Scalar.Constant(value);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public List<String> problems(Parameters p) {
    return List.of();
  }

  @Override
  public Operator define(Parameters p) {
    Axis m = Axis.spatial("m", p.number(M));
    Axis n = Axis.spatial("n", p.number(N));
    Scalar body = new Scalar.Read(matrix("x", p, m, n));
    Access output = matrix("y", p, m, n);
    return new Computation(List.of(m, n), output, Combiner.SUM, body, function).toOperator(p);
  }

  private static Access matrix(String name, Parameters p, Axis m, Axis n) {
    return Dimension.access(name, p.type(), Dimension.along(m), Dimension.along(n));
  }
}
