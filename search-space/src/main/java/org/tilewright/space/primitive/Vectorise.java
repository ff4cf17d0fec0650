package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;

/**
 * Executes the iterations of the innermost loop as lanes of a vector. Its axis must have unit
 * stride in the output.
 */
public record Vectorise(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    Loop loop = nest.loops().get(nest.position(label));
    Access output = nest.operator().output();
    long stride = output.linear().coefficient(loop.axis());
    if (stride != 1) {
      throw new IllegalArgumentException(
          "The axis %s cannot be vectorised: its stride in the output is %d, not 1."
              .formatted(loop.axis(), stride));
    }
    if (nest.position(label) != nest.loops().size() - 1) {
      throw new IllegalArgumentException(
          "The loop %s cannot be vectorised: it is not innermost.".formatted(label));
    }
    return Bind.loop(nest, label, Loop.Binding.VECTORISED);
  }
}
