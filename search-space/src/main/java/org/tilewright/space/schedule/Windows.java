package org.tilewright.space.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short reductions, such as the windows of convolutions, and what a register tile shares in them.
 */
record Windows(Draft draft) {
  /** Windows up to this are written out whole. */
  static final long SHORT = 7;

  /** Whether neighbours in the register tile, other than those in a vector, overlap in a window. */
  boolean slidesAlong(int window) {
    Problem problem = draft.problem();
    return problem.reads().stream()
        .anyMatch(
            read ->
                problem.spatialLoops().stream()
                    .filter(each -> each != draft.vectorAxis() && draft.tile(0, each) > 1)
                    .anyMatch(each -> read.slides(each, window, problem.extent(window))));
  }

  /**
   * Whether the register tile has one position along a window, or vectors, none of which reads what
   * another does, but slides along another window that is asked about before: that one shares. Such
   * a window is better a loop, unless that would break the even steps in which a longer reduction
   * goes through memory.
   */
  boolean sharesNothing(int window) {
    Problem problem = draft.problem();
    if (LineWindows.of(draft).filter(each -> !each.crowd()).isPresent()) return false;
    return problem.extent(window) <= SHORT
        && (problem.reducesWindowsAlone() || problem.isNear())
        && !slidesAlong(window)
        && beside(window).stream().anyMatch(each -> each < window && slidesAlong(each));
  }

  /** The other windows. */
  List<Integer> beside(int reduction) {
    return draft.problem().reductionLoops().stream()
        .filter(each -> each != reduction && draft.problem().extent(each) <= SHORT)
        .toList();
  }

  /**
   * Whether the rows of a window exceed the first cache, and the register tile has a single row of
   * results.
   */
  boolean areFetchedAnew() {
    Problem problem = draft.problem();
    return problem.reads().stream()
        .anyMatch(
            read ->
                problem.spatialLoops().stream()
                    .filter(axis -> draft.tile(0, axis) == 1)
                    .anyMatch(axis -> rows(read, axis) > problem.cacheBytes(1)));
  }

  /** Bytes of a window's rows along an axis, all of what lies closer together included. */
  private long rows(IndexedAccess read, int axis) {
    Problem problem = draft.problem();
    boolean slides =
        problem.reductionLoops().stream()
            .anyMatch(window -> read.slides(axis, window, problem.extent(window)));
    if (!slides) return 0;
    long[] tile = new long[problem.axisCount()];
    for (int each = 0; each < tile.length; each++) {
      boolean closer = read.stride(each) < read.stride(axis);
      tile[each] = closer || !problem.isSpatial(each) ? problem.extent(each) : 1;
    }
    return read.footprint(tile);
  }

  /**
   * How many lines of the first cache a register tile reads of an input at once that share a set,
   * at most: of long windows their first positions, of vectors their first line.
   */
  double mostInASet() {
    return draft.problem().reads().stream().mapToInt(this::mostInASet).max().orElse(0);
  }

  private int mostInASet(IndexedAccess read) {
    if (!read.uses(draft.vectorAxis())) return 0;
    Map<Long, Integer> lines = new HashMap<>();
    for (long offset : offsets(read)) {
      long set =
          Math.floorMod(offset * draft.problem().elementBytes(), FirstCache.WAY_BYTES)
              / FirstCache.LINE_BYTES;
      lines.merge(set, 1, Integer::sum);
    }
    return lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private long shortened(int window) {
    return Math.min(SHORT, draft.problem().extent(window));
  }

  /** Where in an input the positions of the register tile and its windows lie, vectors as one. */
  private Set<Long> offsets(IndexedAccess read) {
    Problem problem = draft.problem();
    Set<Long> offsets = new HashSet<>(Set.of(0L));
    for (int axis = 0; axis < problem.axisCount(); axis++) {
      if (axis == draft.vectorAxis() || read.stride(axis) == 0) continue;
      long positions = problem.isSpatial(axis) ? draft.tile(0, axis) : shortened(axis);
      Set<Long> more = new HashSet<>();
      for (long each = 0; each < positions; each++) {
        for (long offset : offsets) more.add(offset + each * read.stride(axis));
      }
      offsets = more;
    }
    return offsets;
  }
}
