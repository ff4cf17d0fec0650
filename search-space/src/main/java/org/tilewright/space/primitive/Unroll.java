package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Writes out the iterations of a loop. Only unrolled loops and the vector loop may be inside it;
 * those of spatial axes form the register tile.
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
    int position = nest.position(label);
    for (Loop inner : nest.loops().subList(position + 1, nest.loops().size())) {
      if (!inner.inRegisters()) {
        throw new IllegalArgumentException(
            "The loop %s cannot be unrolled: the loop %s inside it is %s. Unroll from the innermost outwards."
                .formatted(label, inner.label(), inner.binding()));
      }
    }
    return Bind.loop(nest, label, Loop.Binding.UNROLLED);
  }
}
