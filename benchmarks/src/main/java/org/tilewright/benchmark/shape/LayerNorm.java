package org.tilewright.benchmark.shape;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/**
 * Rows with mean 0 and variance 1, then scaled and shifted.
 *
 * @param epsilon added to the variance
 */
public record LayerNorm(long rows, long columns, float epsilon) {

  /** Empty if the operator is another. */
  public static Optional<LayerNorm> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    if (!spec.operator().equals("layernorm")) return Optional.empty();
    float epsilon = Float.parseFloat(spec.text("eps", "1e-5"));
    return Optional.of(new LayerNorm(spec.number("m"), spec.number("n"), epsilon));
  }
}
