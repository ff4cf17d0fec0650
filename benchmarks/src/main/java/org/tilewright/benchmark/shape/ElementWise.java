package org.tilewright.benchmark.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/**
 * A function of every element of one tensor, or the sum of two; all tensors have the same shape.
 *
 * @param function {@code add}, {@code gelu} (the exact one), {@code relu} or {@code relu6}
 * @param relu whether negative values become 0 after that
 */
public record ElementWise(String function, Operand operand, boolean relu) {
  private static final Set<String> FUNCTIONS = Set.of("add", "gelu", "relu", "relu6");

  /** Empty if the operator is another. */
  public static Optional<ElementWise> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    if (!FUNCTIONS.contains(spec.operator())) return Optional.empty();
    Operand output = operator.output().operand();
    return Optional.of(new ElementWise(spec.operator(), output, spec.number("relu", 0) == 1));
  }

  /** Extents, outermost first. */
  public long[] extents() {
    List<Long> shape = operand.shape();
    return shape.stream().mapToLong(Long::longValue).toArray();
  }
}
