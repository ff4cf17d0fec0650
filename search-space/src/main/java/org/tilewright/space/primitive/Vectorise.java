package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;

/**
 * Executes the iterations of the innermost loop, or the one around a dot product, as lanes of a
 * vector.
 *
 * <pre>
 * for n in 16:      becomes     vectorised for n in 16:
 * </pre>
 *
 * <p>The elements of a spatial axis may lie apart in the output; lanes are stored one by one then,
 * or what lies side by side in several vectors together. A reduction must have unit stride in the
 * inputs that change along it: each lane holds a part of the result, and the lanes are combined at
 * the end. The order of a floating-point sum changes then.
 */
public record Vectorise(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    int position = nest.position(label);
    Loop loop = nest.loops().get(position);
    if (!nest.isSpatial(loop)) requireNeighboursInInputs(nest, loop.axis());
    if (nest.dotLoop().isPresent() && !nest.isSpatial(loop)) {
      throw new IllegalArgumentException(
          "The reduction %s cannot be vectorised: the loop %s is a dot product already. Choose a spatial axis."
              .formatted(loop.axis(), nest.dotLoop().get().label()));
    }
    int innermost = nest.loops().size() - (nest.dotLoop().isPresent() ? 2 : 1);
    if (position != innermost) {
      throw new IllegalArgumentException(
          "The loop %s cannot be vectorised: it is not innermost. Reorder first.".formatted(label));
    }
    return Bind.loop(nest, label, Loop.Binding.VECTORISED);
  }

  private static void requireNeighboursInInputs(LoopNest nest, String axis) {
    for (Access each : nest.operator().body().reads()) {
      long stride = each.linear().coefficient(axis);
      if (stride == 0 || stride == 1) continue;
      throw new IllegalArgumentException(
          "The reduction %s cannot be vectorised: its stride in %s is %d, not 1. Choose an axis whose positions are neighbours."
              .formatted(axis, each.operand().name(), stride));
    }
  }
}
