package org.tilewright.space.operator;

import java.util.List;

/**
 * The Frobenius norm of each of {@code b} matrices: {@code y[b] = sqrt(sum over m, n of
 * x[b][m][n]^2)}.
 */
final class Norm implements OperatorKind {
  private static final Key B = Key.factor("b", "a number of matrices");
  private static final Key M = Key.size("m", "a number of rows");
  private static final Key N = Key.size("n", "a number of columns");

  private static final Signature SIGNATURE =
      new Signature(
          "norm",
          "square root of the sum of squares of each of b matrices",
          List.of(B, M, N, Key.TYPE),
          List.of(),
          List.of("b", "m", "n"),
          "1x512x512");

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    return List.of();
  }

  @Override
  public Operator define(Parameters p) {
    Axis b = Axis.spatial("b", p.number(B));
    Axis m = Axis.reduction("m", p.number(M));
    Axis n = Axis.reduction("n", p.number(N));
    Access input =
        Dimension.access("x", p.type(), Dimension.along(b), Dimension.along(m), Dimension.along(n));
    Access output = Dimension.access("y", p.type(), Dimension.along(b));
    Scalar x = new Scalar.Read(input);
    Scalar root = new Scalar.Accumulated().through(UnaryFunction.SQRT);
    return new Computation(List.of(b, m, n), output, Combiner.SUM, x.times(x), root).toOperator(p);
  }
}
