package org.tilewright.space.primitive;

import java.util.List;
import org.tilewright.space.nest.LoopNest;

/** One rewrite of a loop nest that keeps its result. */
public sealed interface Primitive
    permits Split,
        Reorder,
        Unroll,
        Fence,
        Interleave,
        Vectorise,
        Dot,
        Parallelise,
        Pack,
        PackAhead,
        PeelBorders,
        StreamStores,
        Prefetch,
        InStage {

  /**
   * The rewritten nest.
   *
   * @throws IllegalArgumentException saying which rule the nest breaks
   */
  LoopNest apply(LoopNest nest);

  /** The nest after each of the primitives in turn. */
  static LoopNest applyAll(LoopNest nest, List<Primitive> primitives) {
    for (Primitive each : primitives) nest = each.apply(nest);
    return nest;
  }
}
