package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;

/**
 * Copies what the loops from {@code depth} inwards read of an input into a buffer, in the order in
 * which they read it, each time they are entered. Padding becomes zeros in the buffer.
 */
public record Pack(int input, int depth) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (depth > nest.accumulatorDepth() || depth < nest.parallelLoops().size()) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed inside %d loops: that is inside the register tile (%d) or outside a parallel loop (%d)."
              .formatted(
                  nest.operator().inputs().get(input).name(),
                  depth,
                  nest.accumulatorDepth(),
                  nest.parallelLoops().size()));
    }
    return nest.packed(new Packing(input, depth));
  }
}
