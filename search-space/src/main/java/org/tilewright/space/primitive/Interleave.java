package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Writes out the iterations of a reduction loop, each with accumulators of its own, which are
 * combined after the reductions inside the register tile. A short tile keeps the multiply-add units
 * busy so: no accumulator waits for another. The order of a floating-point sum changes.
 *
 * <pre>
 * accumulate in registers:                 accumulate in registers:
 *   for k in 512 step 4:        becomes      for k in 512 step 4:
 *     for k in 4:                              interleaved for k in 4:
 *       vectorised for n in 16:                  vectorised for n in 16:
 * </pre>
 */
public record Interleave(String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    Loop loop = nest.loops().get(nest.position(label));
    if (nest.isSpatial(loop)) {
      throw new IllegalArgumentException(
          "The loop %s cannot be interleaved: its iterations write different elements, which have accumulators of their own anyway. Unroll it, or name a reduction."
              .formatted(label));
    }
    if (nest.interleavedLoop().isPresent()) {
      throw new IllegalArgumentException(
          "The loop %s cannot be interleaved: the loop %s is already. Interleave one."
              .formatted(label, nest.interleavedLoop().get().label()));
    }
    Bind.requireRegistersInside(nest, label, Loop.Binding.INTERLEAVED);
    return Bind.loop(nest, label, Loop.Binding.INTERLEAVED);
  }
}
