package org.tilewright.space.operator;

import java.util.List;

/**
 * {@code y[m][n] = exp(x[m][n] - max[m]) / (sum over n of exp(x[m][n] - max[m]))}: the largest
 * element of a row is subtracted first, so that nothing overflows (Blanchard, Higham and Higham,
 * Accurately computing the log-sum-exp and softmax functions, 2021, equation 3.8).
 */
final class Softmax implements OperatorKind {
  private static final Signature SIGNATURE =
      new Signature(
          "softmax",
          "exponentials of each row, divided by their sum",
          List.of(Rows.M, Rows.N, Key.TYPE),
          List.of(),
          List.of("m", "n"),
          "256x256");

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
    Rows rows = Rows.of(p);
    Access x = rows.matrix("x");
    Access max = rows.column("max");
    Access exp = rows.matrix("exp");
    Access scale = rows.column("scale");
    Scalar shifted = new Scalar.Read(x).minus(new Scalar.Read(max));
    Scalar reciprocal = new Scalar.Constant(1).dividedBy(new Scalar.Accumulated());
    List<Operator> earlier =
        List.of(
            rows.reduce(Combiner.MAXIMUM, new Scalar.Read(x), new Scalar.Accumulated(), max)
                .toStage(p),
            rows.map(shifted.through(UnaryFunction.EXP), exp).toStage(p),
            rows.reduce(Combiner.SUM, new Scalar.Read(exp), reciprocal, scale).toStage(p));
    Scalar scaled = new Scalar.Read(exp).times(new Scalar.Read(scale));
    return rows.map(scaled, rows.matrix("y")).toOperator(p, earlier, 0);
  }
}
