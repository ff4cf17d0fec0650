package org.tilewright.space.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Small windows that slide over an input and nothing else, read by vectors that fill lines of the
 * first cache: depthwise convolutions and pooling with channels last, where vectors are long. Wide
 * units wait for the caches then, so what counts is how often a line is fetched, and from how many
 * places at once.
 *
 * <p>The weights of {@link #score} were fitted to 1,200 schedules of nineteen depthwise
 * convolutions on one core of a Zen 5 with vectors of 64 bytes: what it prefers had 0.91 of the
 * speed of the best of each (geometric mean).
 *
 * @param read the input that the windows slide over
 */
record LineWindows(Draft draft, IndexedAccess read) {
  /** Positions of a window that can be written out together with those of a tile. */
  private static final long MOST_POSITIONS = 12;

  /** Vectors in a row of the tile where lines crowd a few sets: they come one after another. */
  private static final long MOST_VECTORS_IN_CROWDS = 8;

  private static final long MOST_VECTORS_ELSEWHERE = 4;

  /** Rows of the tile where lines crowd a few sets. */
  private static final long MOST_ROWS_IN_CROWDS = 2;

  /** Accumulators that keep the units busy. */
  private static final double BUSY = 8;

  /** Products, and vectors brought from the second cache, in units of a read from the first. */
  private static final double PRODUCT = 0.5;

  private static final double FAR = 4;

  /** What another place costs that is read from, in units of a read for each product. */
  private static final double PLACE = 0.015;

  /** The windows of a draft whose vector axis is decided, or none if they are read otherwise. */
  static Optional<LineWindows> of(Draft draft) {
    Problem problem = draft.problem();
    boolean wide = problem.target().vectorBytes() >= FirstCache.LINE_BYTES;
    if (!wide || draft.vectorAxis() < 0 || !problem.reducesWindowsAlone()) return Optional.empty();
    if (problem.positions(problem.reductionLoops()) > MOST_POSITIONS) return Optional.empty();
    return problem.reads().stream()
        .filter(read -> read.uses(draft.vectorAxis()))
        .map(read -> new LineWindows(draft, read))
        .filter(windows -> !windows.slideAlong(draft.vectorAxis()) && windows.row() >= 0)
        .findFirst();
  }

  private boolean slideAlong(int axis) {
    return draft.problem().reductionLoops().stream().anyMatch(window -> slides(axis, window));
  }

  private boolean slides(int axis, int window) {
    return read.slides(axis, window, draft.problem().extent(window));
  }

  /** The innermost axis along which windows slide: what they share along it stays near. */
  private int row() {
    List<Integer> axes = draft.problem().spatialLoops();
    for (int each = axes.size() - 1; each >= 0; each--) {
      if (slideAlong(axes.get(each))) return axes.get(each);
    }
    return -1;
  }

  long mostVectors() {
    return crowd() ? MOST_VECTORS_IN_CROWDS : MOST_VECTORS_ELSEWHERE;
  }

  /** How many positions a tile may have along an axis other than that of the vectors. */
  long mostPositions(int axis, long standard) {
    if (!crowd()) return standard;
    return axis == row() ? 1 : MOST_ROWS_IN_CROWDS;
  }

  /** Whether one window alone crowds a few sets of the first cache. */
  boolean crowd() {
    return linesInASet(1, 0) > ways() / 3;
  }

  /**
   * Whether the vector axis is to be the outermost of the tiles: if what neighbours share does not
   * stay in the first cache while all channels pass by, but does while a row passes by, or where
   * nothing stays anyway.
   */
  boolean wantVectorAxisOutermost() {
    if (crowd()) return true;
    long[] tile = tile(draft.problem().extent(draft.vectorAxis()));
    long bytes = 0;
    for (IndexedAccess each : draft.problem().reads()) bytes += each.footprint(tile);
    bytes += draft.problem().output().footprint(tile);
    boolean stays = bytes <= draft.problem().cacheBytes(1) * 3 / 4;
    return !stays && linesInASet(0, draft.tile(0, row())) <= ways() * 2 / 3;
  }

  private long ways() {
    return FirstCache.ways(draft.problem());
  }

  /** Of a tile: the higher, the faster. */
  double score() {
    Problem problem = draft.problem();
    long[] tile = tile(1);
    double places = read.elements(tile);
    double products = problem.positions(problem.reductionLoops());
    double used = 1;
    for (int axis : problem.spatialLoops()) {
      used *= draft.body().usedShare(axis);
      if (axis != draft.vectorAxis()) products *= draft.tile(0, axis);
    }
    double busy = Math.min(1, draft.body().accumulators() / BUSY);
    double room = Math.min(1.0, (double) ways() / linesInASet(0, 0));
    double cost = PRODUCT + places / products + FAR * far(tile) + PLACE * places;
    return used * busy * room / cost;
  }

  /**
   * Vectors that one product brings from the second cache, if the last column stays in the first.
   */
  private double far(long[] whole) {
    Problem problem = draft.problem();
    long[] column = whole.clone();
    column[row()] = 1;
    for (int window : problem.reductionLoops()) {
      if (slides(row(), window)) column[window] = 1;
    }
    double products = problem.positions(problem.reductionLoops());
    for (int axis : problem.spatialLoops()) {
      if (axis != draft.vectorAxis() && axis != row()) products *= draft.tile(0, axis);
    }
    return read.elements(column) / products;
  }

  /** The register tile with whole windows, and so many positions of the vector axis. */
  private long[] tile(long channels) {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int axis = 0; axis < tile.length; axis++) {
      tile[axis] = problem.isSpatial(axis) ? draft.tile(0, axis) : problem.extent(axis);
    }
    tile[draft.vectorAxis()] = channels;
    return tile;
  }

  /**
   * How many first lines of vectors share a set of the first cache, at most.
   *
   * @param positions of each axis of the tile, or 0 for what the draft says
   * @param further positions along the row
   */
  private long linesInASet(long positions, long further) {
    long[] tile = tile(1);
    for (int axis : draft.problem().spatialLoops()) {
      if (positions > 0) tile[axis] = positions;
    }
    tile[row()] += further;
    Map<Long, Integer> lines = new HashMap<>();
    offsets(tile)
        .map(each -> each * draft.problem().elementBytes())
        .map(each -> Math.floorMod(each, FirstCache.WAY_BYTES) / FirstCache.LINE_BYTES)
        .forEach(set -> lines.merge(set, 1, Integer::sum));
    return lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private LongStream offsets(long[] tile) {
    LongStream offsets = LongStream.of(0);
    for (int axis = 0; axis < tile.length; axis++) {
      long stride = read.stride(axis);
      if (stride == 0 || tile[axis] == 1) continue;
      long count = tile[axis];
      offsets =
          offsets
              .flatMap(each -> LongStream.range(0, count).map(step -> each + step * stride))
              .distinct();
    }
    return offsets;
  }
}
