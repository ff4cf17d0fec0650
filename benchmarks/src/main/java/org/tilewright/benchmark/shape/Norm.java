package org.tilewright.benchmark.shape;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/** {@code y[b] = sqrt(sum over m, n of x[b][m][n] squared)}. */
public record Norm(long batch, long rows, long columns) {

  /** Empty if the operator is another. */
  public static Optional<Norm> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    if (!spec.operator().equals("norm")) return Optional.empty();
    return Optional.of(new Norm(spec.number("b", 1), spec.number("m"), spec.number("n")));
  }
}
