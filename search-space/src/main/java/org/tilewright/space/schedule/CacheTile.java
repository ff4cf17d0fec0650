package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many positions of a spatial axis a tile for one of the caches covers. */
final class CacheTile implements Question {
  private final int level;
  private final int axis;
  private final String name;
  private final Map<Long, Sizes> sizes = new ConcurrentHashMap<>();

  CacheTile(int level, int axis, String axisName) {
    this.level = level;
    this.axis = axis;
    this.name = "l" + level + "." + axisName;
  }

  @Override
  public String name() {
    return name;
  }

  private Sizes sizes(Draft draft) {
    return sizes.computeIfAbsent(
        draft.tile(level - 1, axis),
        tile -> Sizes.of(Numbers.multiples(tile, draft.problem().extent(axis))));
  }

  @Override
  public List<String> options(Draft draft) {
    return sizes(draft).labels();
  }

  /** Without need for a cache's tiles there is one tile. */
  @Override
  public boolean allows(Draft draft, int option) {
    return option == sizes(draft).last() || draft.problem().exceeds(level);
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withTile(level, axis, sizes(draft).size(option));
  }

  /**
   * All of the vector axis; of the others what leaves the operands without the vector axis in an
   * eighth of the next cache, and those with both in half of it. Threads rather share the vector
   * axis, if each copies its panels of an input by itself.
   */
  @Override
  public int preferred(Draft draft) {
    int last = sizes(draft).last();
    if (axis == draft.vectorAxis() || !draft.problem().exceeds(level)) return last;
    if (draft.problem().target().threads() > 1 && copiesPanels(draft)) return last;
    int next = Math.min(level + 1, Problem.LEVELS);
    for (int option = last; option > 0; option--) {
      if (fits(answer(draft, option), draft.problem().cacheBytes(next))) return option;
    }
    return 0;
  }

  private boolean fits(Draft draft, long cache) {
    Problem problem = draft.problem();
    long[] tile = tile(draft);
    long without = 0;
    long with = 0;
    for (IndexedAccess each : problem.reads()) {
      if (!each.uses(draft.vectorAxis())) without += each.footprint(tile);
      else if (each.uses(axis)) with += each.footprint(tile);
    }
    return without <= cache / 8 && (problem.reducesWindowsAlone() || with <= cache / 2);
  }

  private static boolean copiesPanels(Draft draft) {
    return draft.problem().reads().stream()
        .anyMatch(read -> read.uses(draft.vectorAxis()) && !read.access().operand().constant());
  }

  private long[] tile(Draft draft) {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int each = 0; each < tile.length; each++) {
      tile[each] = problem.isSpatial(each) ? draft.tile(level, each) : draft.chunk(each);
    }
    return tile;
  }
}
