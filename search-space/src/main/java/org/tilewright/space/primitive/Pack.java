package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;

/**
 * Copies what the loops from {@code depth} inwards read of an input into a buffer, in the order in
 * which they read it, each time they are entered. Padding becomes zeros in the buffer.
 *
 * <pre>
 * for m in 512 step 8:                     for m in 512 step 8:
 *   accumulate in registers:                 pack a for m[8] k[256]
 *   for k in 256:               becomes      accumulate in registers:
 *                                            for k in 256:
 * </pre>
 *
 * @param input position among the operator's inputs
 * @param depth loops outside the copy: all parallel ones and those shared with earlier stages, none
 *     inside the accumulators
 */
public record Pack(int input, int depth) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (input < 0 || input >= nest.operator().inputs().size()) {
      throw new IllegalArgumentException(
          "The input %d cannot be packed: the operator has %d. Count them from 0."
              .formatted(input, nest.operator().inputs().size()));
    }
    if (nest.packs(input)) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed: it is packed already. Pack it once."
              .formatted(name(nest)));
    }
    int least = Math.max(nest.parallelLoops().size(), nest.sharedLoops());
    int most = nest.accumulatorDepth();
    if (depth < least || depth > most) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed inside %d loops: from %d (the parallel and shared ones) to %d (outside the accumulators) are possible."
              .formatted(name(nest), depth, least, most));
    }
    return nest.packed(new Packing(input, depth));
  }

  private String name(LoopNest nest) {
    return nest.operator().inputs().get(input).name();
  }
}
