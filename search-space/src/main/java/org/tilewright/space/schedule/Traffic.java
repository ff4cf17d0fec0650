package org.tilewright.space.schedule;

/**
 * How many bytes the loops of a draft move into a cache, by the usual estimate: the outermost loops
 * whose inside fits the cache reload an operand each time one of them moves it, and each time a
 * loop around such a one iterates (Wolf and Lam 1991).
 */
final class Traffic {
  private final Draft draft;
  private final LoopOrder loops;
  private final long[][] tiles;
  private final double[] footprints;

  Traffic(Draft draft, LoopOrder loops) {
    this.draft = draft;
    this.loops = loops;
    int depths = loops.steps().size() + 1;
    tiles = new long[depths][];
    footprints = new double[depths];
    for (int depth = 0; depth < depths; depth++) {
      tiles[depth] = loops.tileAt(depth);
      footprints[depth] = footprint(draft.problem().output(), depth);
      for (IndexedAccess each : draft.problem().reads())
        footprints[depth] += footprint(each, depth);
    }
  }

  /** Bytes an operand covers in one execution of the loops from {@code depth} inwards. */
  double footprint(IndexedAccess operand, int depth) {
    return operand.footprint(tiles[depth]);
  }

  /** Bytes of all operands in one execution of the loops from {@code depth} inwards. */
  double footprint(int depth) {
    return footprints[depth];
  }

  /** Bytes of an operand moved into a cache of that size. */
  double into(double cacheBytes, IndexedAccess operand) {
    int depth = fitting(cacheBytes);
    int innermost = depth;
    while (innermost > 0 && !loops.moves(innermost - 1, operand)) innermost--;
    double times = 1;
    for (int each = 0; each < innermost; each++) times *= trips(each);
    return times * footprint(operand, depth);
  }

  /** Bytes of all operands moved into a cache of that size. */
  double into(double cacheBytes) {
    double sum = into(cacheBytes, draft.problem().output());
    for (IndexedAccess each : draft.problem().reads()) sum += into(cacheBytes, each);
    return sum;
  }

  private int fitting(double cacheBytes) {
    int depth = 0;
    while (depth < footprints.length - 1 && footprints[depth] > cacheBytes) depth++;
    return depth;
  }

  /** Iterations of a loop, fractions at the end counted as such. */
  double trips(int loop) {
    LoopOrder.Step step = loops.steps().get(loop);
    return Math.max(1, (double) tiles[loop][step.axis()] / step.size());
  }
}
