package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;

/**
 * Writes results past the caches. A cache would read each line of the output before it is written,
 * and drop lines of other operands for it; that is lost where the output is larger than the caches
 * and nobody reads it soon.
 */
public record StreamStores() implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    boolean severalTimes =
        nest.loops().subList(0, nest.accumulatorDepth()).stream()
            .anyMatch(each -> !nest.isSpatial(each));
    if (severalTimes) {
      throw new IllegalArgumentException(
          "Results of parts of a reduction cannot be streamed: the next part reads them (loops %s). Reduce in one piece."
              .formatted(nest.loops().stream().map(each -> each.label()).toList()));
    }
    return nest.withHints(nest.hints().streaming());
  }
}
