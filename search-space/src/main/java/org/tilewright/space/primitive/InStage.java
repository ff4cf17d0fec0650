package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;

/**
 * Rewrites the nest of an earlier stage.
 *
 * <pre>
 * for m in 512:                                for m in 512:
 *   for n in 512:                   becomes      for n in 512 step 8:
 *     max[m] = max(max[m], x[m, n])                vectorised for n in 8:
 *   for n in 512:                                    max[m] = max(max[m], x[m, n])
 *     y[m, n] = x[m, n] - max[m]                 for n in 512:
 *                                                  y[m, n] = x[m, n] - max[m]
 * </pre>
 *
 * @param stage its position among the earlier stages
 */
public record InStage(int stage, Primitive primitive) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (stage < 0 || stage >= nest.earlier().size()) {
      throw new IllegalArgumentException(
          "The stage (%d) is unknown: the operator has %d before its last. Count them from 0."
              .formatted(stage, nest.earlier().size()));
    }
    return nest.withEarlier(stage, primitive.apply(nest.earlier().get(stage)));
  }
}
