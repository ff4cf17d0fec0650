package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;

/**
 * Copies what the loops inside the loop {@code label} read of an input into a buffer, in the order
 * in which they read it, each time that loop iterates. Padding becomes zeros in the buffer.
 */
public record Pack(int input, String label) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    int depth = nest.position(label) + 1;
    if (depth > nest.accumulatorDepth()) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed inside %s: that is inside the register tile."
              .formatted(nest.operator().inputs().get(input).name(), label));
    }
    return nest.packed(new Packing(input, depth));
  }
}
