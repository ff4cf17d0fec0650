package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Writes out the iterations of a loop. Unrolled loops are innermost; those of spatial axes form the
 * register tile.
 */
public record Unroll(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    return Bind.loop(nest, label, Loop.Binding.UNROLLED);
  }
}
