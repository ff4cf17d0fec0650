package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;

/**
 * Fetches vectors of inputs into the first cache some iterations of the innermost loop over a
 * reduction before they are read. A processor does so by itself, but not beyond the end of a page,
 * and learns of a new stream only after its first misses.
 *
 * @param iterations how many, at least 1
 */
public record Prefetch(int iterations) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (iterations < 1) {
      throw new IllegalArgumentException(
          "The distance of a prefetch (%d) must be at least 1 iteration.".formatted(iterations));
    }
    return nest.withHints(nest.hints().prefetching(iterations));
  }
}
