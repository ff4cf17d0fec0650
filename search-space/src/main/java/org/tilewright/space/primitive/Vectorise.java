package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Executes the iterations of the innermost loop as lanes of a vector. Its axis must have unit
 * stride in the output.
 *
 * <pre>
 * for n in 16:      becomes     vectorised for n in 16:
 * </pre>
 */
public record Vectorise(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    int position = nest.position(label);
    Loop loop = nest.loops().get(position);
    long stride = nest.operator().output().linear().coefficient(loop.axis());
    if (stride != 1) {
      throw new IllegalArgumentException(
          "The axis %s cannot be vectorised: its stride in the output is %d, not 1. Choose the axis of the last dimension."
              .formatted(loop.axis(), stride));
    }
    if (position != nest.loops().size() - 1) {
      throw new IllegalArgumentException(
          "The loop %s cannot be vectorised: it is not innermost. Reorder first.".formatted(label));
    }
    return Bind.loop(nest, label, Loop.Binding.VECTORISED);
  }
}
