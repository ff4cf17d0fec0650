package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Writes out the iterations of a reduction as {@link Unroll} does, but reads nothing in one
 * iteration for another. Compilers like to read early and to keep what is read twice; where
 * accumulators leave few registers free, they put accumulators aside for that.
 */
public record Fence(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    Bind.requireRegistersInside(nest, label, Loop.Binding.FENCED);
    if (nest.isSpatial(nest.loops().get(nest.position(label)))) {
      throw new IllegalArgumentException(
          "The loop %s cannot be fenced: its iterations share no accumulators. Name a reduction, or unroll it."
              .formatted(label));
    }
    return Bind.loop(nest, label, Loop.Binding.FENCED);
  }
}
