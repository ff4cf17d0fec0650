package org.tilewright.space.primitive;

import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Shares the iterations of the outermost loops among threads, as if they were one loop.
 *
 * <pre>
 * for m in 512 step 8:                 parallel for m in 512 step 8:
 *   for n in 512 step 16:    becomes     parallel for n in 512 step 16:
 * </pre>
 *
 * @param count how many of the outermost loops, all of them spatial
 */
public record Parallelise(int count) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (count < 1 || count > nest.loops().size()) {
      throw new IllegalArgumentException(
          "The outermost %d loops cannot be parallel: the nest has %d. Choose from 1 to that."
              .formatted(count, nest.loops().size()));
    }
    if (nest.packings().stream().anyMatch(each -> each.depth() < count)) {
      throw new IllegalArgumentException(
          "The outermost %d loops cannot be parallel: an input is packed outside one of them. Parallelise before packing."
              .formatted(count));
    }
    LoopNest shared = nest;
    for (Loop each : nest.loops().subList(0, count)) {
      if (!nest.isSpatial(each)) {
        throw new IllegalArgumentException(
            "The loop %s cannot be parallel: its iterations write the same elements. Share spatial loops only."
                .formatted(each.label()));
      }
      if (shared.parallelLoops().stream().anyMatch(other -> other.axis().equals(each.axis()))) {
        throw new IllegalArgumentException(
            "The loop %s cannot be parallel: a loop over the same axis around it is already. Share one loop of each axis."
                .formatted(each.label()));
      }
      shared = Bind.loop(shared, each.label(), Loop.Binding.PARALLEL);
    }
    return shared;
  }
}
