package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The order of the loops that step by the tiles of one level. */
final class BandOrder implements Question {
  /** Bytes; positions this far apart share 2 of the 64 sets that first caches have. */
  private static final long COLLIDING = 2048;

  private final Map<List<Integer>, Orders> orders = new ConcurrentHashMap<>();
  private final int band;

  BandOrder(int band) {
    this.band = band;
  }

  @Override
  public String name() {
    return band == 0 ? "order.tile" : "order.l" + band;
  }

  private Orders orders(Draft draft) {
    return orders.computeIfAbsent(draft.axesOf(band), axes -> Orders.of(draft.problem(), axes));
  }

  @Override
  public List<String> options(Draft draft) {
    return orders(draft).labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withOrder(band, orders(draft).orders().get(option));
  }

  /**
   * Around register tiles the vector axis is outermost if a panel of an input is used again and
   * again then; otherwise tiles follow one another as in memory.
   */
  @Override
  public int preferred(Draft draft) {
    if (band > 0) return outsideTiles(draft);
    Optional<LineWindows> windows = LineWindows.of(draft);
    if (windows.isPresent()) {
      return windows.get().wantVectorAxisOutermost()
          ? orders(draft).withOutermost(draft.vectorAxis())
          : 0;
    }
    List<IndexedAccess> reads = draft.problem().reads();
    if (reads.stream().anyMatch(read -> windowCollides(read, draft))) return 0;
    return reads.stream()
        .filter(read -> isPanel(read, draft))
        .findFirst()
        .map(panel -> orders(draft).around(panel, draft.vectorAxis()))
        .orElse(0);
  }

  /** Chunks of a reduction around what they share, unless threads are to share that. */
  private int outsideTiles(Draft draft) {
    if (draft.problem().target().threads() > 1) return 0;
    return orders(draft).withOutermost(draft.problem().longestReduction());
  }

  /** Whether tiles share an input that does not stay in the first cache anyway. */
  private boolean isPanel(IndexedAccess read, Draft draft) {
    boolean shared = draft.axesOf(band).stream().anyMatch(axis -> !read.uses(axis));
    return shared
        && read.uses(draft.vectorAxis())
        && read.footprint(tile(draft)) > draft.problem().cacheBytes(1) / 2;
  }

  /**
   * Whether a window reads positions that compete for a few sets of the first cache, unless what is
   * between them is read in turn.
   */
  private static boolean windowCollides(IndexedAccess read, Draft draft) {
    Problem problem = draft.problem();
    return read.uses(draft.vectorAxis())
        && problem.reducesWindowsAlone()
        && problem.reductionLoops().stream()
            .anyMatch(axis -> read.stride(axis) * problem.elementBytes() % COLLIDING == 0);
  }

  private long[] tile(Draft draft) {
    long[] tile = new long[draft.problem().axisCount()];
    for (int axis = 0; axis < tile.length; axis++) {
      tile[axis] = draft.problem().isSpatial(axis) ? draft.tile(band + 1, axis) : draft.chunk(axis);
    }
    return tile;
  }
}
