package org.tilewright.space.schedule;

import java.util.List;
import org.tilewright.space.operator.Access;

/** How many positions of a spatial axis a tile for one of the caches covers. */
final class CacheTile implements Question {
  private final int level;
  private final int axis;
  private final String axisName;

  CacheTile(int level, int axis, String axisName) {
    this.level = level;
    this.axis = axis;
    this.axisName = axisName;
  }

  @Override
  public String name() {
    return "l%d.%s".formatted(level, axisName);
  }

  private List<Long> sizes(Draft draft) {
    return Numbers.multiples(draft.tile(level - 1, axis), draft.problem().extent(axis));
  }

  @Override
  public List<String> options(Draft draft) {
    return Numbers.labels(sizes(draft));
  }

  /** Without need for a cache's tiles there is one tile. */
  @Override
  public boolean allows(Draft draft, int option) {
    return option == sizes(draft).size() - 1 || draft.problem().exceeds(level);
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withTile(level, axis, sizes(draft).get(option));
  }

  /**
   * All of the vector axis; of the others what leaves the operands without the vector axis in an
   * eighth of the next cache.
   */
  @Override
  public int preferred(Draft draft) {
    List<Long> sizes = sizes(draft);
    int last = sizes.size() - 1;
    if (axis == draft.vectorAxis() || !draft.problem().exceeds(level)) return last;
    int next = Math.min(level + 1, Problem.LEVELS);
    for (int option = last; option > 0; option--) {
      if (footprint(answer(draft, option)) <= draft.problem().cacheBytes(next) / 8) return option;
    }
    return 0;
  }

  private long footprint(Draft draft) {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int each = 0; each < tile.length; each++) {
      tile[each] = problem.isSpatial(each) ? draft.tile(level, each) : draft.chunk(each);
    }
    String vector = draft.vectorAxis() < 0 ? "" : problem.axis(draft.vectorAxis()).name();
    long sum = 0;
    for (Access each : problem.reads()) {
      if (!each.uses(vector)) sum += problem.footprint(each, tile);
    }
    return sum;
  }
}
