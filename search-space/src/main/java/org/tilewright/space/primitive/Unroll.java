package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Writes out the iterations of a loop. Only loops in registers may be inside it; those of spatial
 * axes form the register tile.
 *
 * <pre>
 * for k in 512:                 accumulate in registers:
 *   for m in 8:       becomes   for k in 512:
 *                                 unrolled for m in 8:
 * </pre>
 */
public record Unroll(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    Bind.requireRegistersInside(nest, label, Loop.Binding.UNROLLED);
    return Bind.loop(nest, label, Loop.Binding.UNROLLED);
  }
}
