package org.tilewright.space.primitive;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/** Changes how one serial loop is executed. */
final class Bind {
  private Bind() {}

  /** Refuses a loop with a loop inside that is not written out. */
  static void requireRegistersInside(LoopNest nest, String label, Loop.Binding binding) {
    for (Loop inner : nest.loops().subList(nest.position(label) + 1, nest.loops().size())) {
      if (!inner.inRegisters()) {
        throw new IllegalArgumentException(
            "The loop %s cannot be %s: the loop %s inside it is %s. Unroll from the innermost outwards."
                .formatted(label, binding, inner.label(), inner.binding()));
      }
    }
  }

  static LoopNest loop(LoopNest nest, String label, Loop.Binding binding) {
    int position = nest.position(label);
    Loop loop = nest.loops().get(position);
    if (loop.binding() != Loop.Binding.SERIAL) {
      throw new IllegalArgumentException(
          "The loop %s cannot be %s: it is %s already. Name a serial loop."
              .formatted(label, binding, loop.binding()));
    }
    List<Loop> loops = new ArrayList<>(nest.loops());
    loops.set(position, loop.bound(binding));
    return nest.withLoops(loops);
  }
}
