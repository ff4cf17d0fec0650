package org.tilewright.space.schedule;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The register tile of the default schedule: of all that fit the registers, the one with the most
 * multiply-adds for each operand read, lanes and rows wasted at the ends counted against it. Among
 * equals the one that is longest along the vector axis, where memory is contiguous.
 */
final class DefaultTile {
  private final Draft draft;
  private final List<Integer> axes;
  private double bestScore = -1;
  private Draft best;

  private DefaultTile(Draft draft) {
    this.draft = draft;
    this.best = draft;
    this.axes = draft.problem().spatialLoops();
  }

  /** The best completion of a draft whose vector axis and lanes are decided. */
  static DefaultTile of(Draft draft) {
    DefaultTile tile = new DefaultTile(draft);
    tile.search(0, draft);
    return tile;
  }

  long size(int axis) {
    return best.tile(0, axis);
  }

  private void search(int position, Draft partial) {
    if (position == axes.size()) {
      double score = score(partial);
      if (score > bestScore || score == bestScore && row(partial) > row(best)) {
        bestScore = score;
        best = partial;
      }
      return;
    }
    int axis = axes.get(position);
    for (long size : sizes(axis)) {
      Draft next = partial.withTile(0, axis, size);
      if (next.body().registers() <= draft.problem().target().vectorRegisters()) {
        search(position + 1, next);
      }
    }
  }

  private List<Long> sizes(int axis) {
    long extent = draft.problem().extent(axis);
    if (axis != draft.vectorAxis()) return Numbers.registerTiles(Math.min(extent, 14));
    long most = Math.min(4, draft.body().vectors(axis, extent));
    return LongStream.rangeClosed(1, most).mapToObj(each -> each * draft.lanes()).toList();
  }

  private static long row(Draft candidate) {
    int axis = candidate.vectorAxis();
    return axis < 0 ? 1 : candidate.tile(0, axis);
  }

  private double score(Draft candidate) {
    double accumulators = candidate.body().accumulators();
    double used = 1;
    double reads = 0;
    for (int axis : axes) used *= candidate.body().usedShare(axis);
    for (var each : draft.problem().reads()) reads += candidate.body().loads(each);
    boolean waits = !draft.problem().reductionLoops().isEmpty();
    double busy = waits ? Math.min(1, accumulators / 12) : 1;
    return used * busy * accumulators / (accumulators + reads);
  }
}
