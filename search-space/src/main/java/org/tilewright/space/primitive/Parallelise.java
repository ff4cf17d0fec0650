package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/** Shares the iterations of the outermost loops among threads, as if they were one loop. */
public record Parallelise(int count) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    for (Loop each : nest.loops().subList(0, count)) {
      if (!nest.isSpatial(each)) {
        throw new IllegalArgumentException(
            "The loop %s cannot be parallel: its iterations write the same elements."
                .formatted(each.label()));
      }
      nest = Bind.loop(nest, each.label(), Loop.Binding.PARALLEL);
    }
    return nest;
  }
}
