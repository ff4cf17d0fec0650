package org.tilewright.benchmark.shape;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/** {@code y[m][n] = exp(x[m][n]) / (sum over n of exp(x[m][n]))}. */
public record Softmax(long rows, long columns) {

  /** Empty if the operator is another. */
  public static Optional<Softmax> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    if (!spec.operator().equals("softmax")) return Optional.empty();
    return Optional.of(new Softmax(spec.number("m"), spec.number("n")));
  }
}
