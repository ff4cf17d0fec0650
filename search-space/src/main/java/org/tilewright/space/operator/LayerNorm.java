package org.tilewright.space.operator;

import java.util.List;

/**
 * {@code y[m][n] = (x[m][n] - mean[m]) / sqrt(variance[m] + eps) * gamma[n] + beta[n]} (Ba, Kiros
 * and Hinton, Layer Normalization, 2016, equation 4). The variance is that of the centred elements:
 * squares of large ones would cancel each other.
 */
final class LayerNorm implements OperatorKind {
  private static final Key EPS =
      Key.word("eps", "is added to the variance", List.of("1e-5", "1e-3", "1e-6", "1e-12"));

  /** A row may have so little variance by chance once in this many. */
  private static final double ROWS = 1e9;

  private static final Signature SIGNATURE =
      new Signature(
          "layernorm",
          "each row less its mean, divided by its standard deviation, scaled and shifted",
          List.of(Rows.M, Rows.N, EPS, Key.TYPE),
          List.of(),
          List.of("m", "n"),
          "128x768");

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
    double eps = Double.parseDouble(p.word(EPS.name()));
    Scalar share = new Scalar.Constant(1.0 / rows.n());
    Access x = rows.matrix("x");
    Access mean = rows.column("mean");
    Access scale = rows.column("scale");
    Scalar average = new Scalar.Accumulated().times(share);
    Scalar deviation = average.plus(new Scalar.Constant(eps)).through(UnaryFunction.SQRT);
    Scalar reciprocal = new Scalar.Constant(1).dividedBy(deviation);
    Scalar centred = new Scalar.Read(x).minus(new Scalar.Read(mean));
    List<Operator> earlier =
        List.of(
            rows.reduce(Combiner.SUM, new Scalar.Read(x), average, mean).toStage(p),
            rows.reduce(Combiner.SUM, centred.times(centred), reciprocal, scale).toStage(p));
    Scalar normalised = centred.times(new Scalar.Read(scale));
    Scalar y =
        normalised
            .times(new Scalar.Read(rows.row("gamma")))
            .plus(new Scalar.Read(rows.row("beta")));
    return rows.map(y, rows.matrix("y")).toOperator(p, earlier, mostScale(rows.n(), eps));
  }

  /**
   * The largest factor that a row of elements uniform in [-1, 1] is scaled by. All {@code n} of
   * them lie within a width {@code 2w} with a probability of about {@code w^(n-1)}, and the factor
   * is then about {@code 2/w}.
   */
  private static double mostScale(long n, double eps) {
    return Math.min(1 / Math.sqrt(eps), 2 * Math.pow(ROWS, 1.0 / Math.max(1, n - 1)));
  }
}
