package org.tilewright.space.primitive;

import java.util.List;
import java.util.Set;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;

/**
 * Multiplies two or four neighbours along a reduction and sums the products by one instruction: the
 * lanes of a vector hold pairs or fours. Packed copies hold what one lane needs side by side. Only
 * for products of bytes, whose sums are exact.
 *
 * <pre>
 * for k in 512 step 2:                     for k in 512 step 2:
 *   vectorised for n in 8:      becomes      vectorised for n in 8:
 *     for k in 2:                              dot for k in 2:
 * </pre>
 */
public record Dot(String label) implements Primitive {
  private static final Set<Long> LENGTHS = Set.of(2L, 4L);

  @Override
  public LoopNest apply(LoopNest nest) {
    int position = nest.position(label);
    Loop loop = nest.loops().get(position);
    if (nest.isSpatial(loop) || !nest.operator().sumsByteProductsAlong(loop.axis())) {
      throw new IllegalArgumentException(
          "The axis %s has no dot products: expected a reduction of products of i8 that counts neighbours in each input. Dot products of this operator: %s."
              .formatted(loop.axis(), axes(nest.operator())));
    }
    requireWhole(nest, position);
    if (position != nest.loops().size() - 1) {
      throw new IllegalArgumentException(
          "The loop %s cannot be a dot product: it is not innermost. Reorder first."
              .formatted(label));
    }
    return Bind.loop(nest, label, Loop.Binding.DOT);
  }

  private static List<String> axes(Operator operator) {
    return operator.reductionAxes().stream()
        .map(Axis::name)
        .filter(operator::sumsByteProductsAlong)
        .toList();
  }

  /** Two or four iterations that begin at a multiple of their number. */
  private void requireWhole(LoopNest nest, int position) {
    Loop loop = nest.loops().get(position);
    long trips = nest.trips(position);
    boolean whole = steps(nest, position).stream().allMatch(step -> step % trips == 0);
    if (LENGTHS.contains(trips) && loop.step() == 1 && whole) return;
    throw new IllegalArgumentException(
        "The loop %s cannot be a dot product: it has %d iterations inside loops of steps %s. Expected 2 or 4, and steps that are multiples of it. Split by 2."
            .formatted(label, trips, steps(nest, position)));
  }

  private static List<Long> steps(LoopNest nest, int position) {
    String axis = nest.loops().get(position).axis();
    return nest.loops().subList(0, position).stream()
        .filter(each -> each.axis().equals(axis))
        .map(Loop::step)
        .toList();
  }
}
