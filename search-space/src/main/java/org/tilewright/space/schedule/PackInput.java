package org.tilewright.space.schedule;

import java.util.List;
import java.util.Locale;

/**
 * Whether and where an input is copied into the order in which it is read. The copy must fit half
 * the cache that its loops are for.
 */
final class PackInput implements Question {
  private static final List<Draft.Placement> PLACEMENTS = List.of(Draft.Placement.values());
  private static final List<String> LABELS =
      PLACEMENTS.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  /** A last cache larger than this is shared with others. */
  private static final long MOST_LAST_CACHE = 32L << 20;

  private final int input;
  private final IndexedAccess read;

  PackInput(int input, IndexedAccess read) {
    this.input = input;
    this.read = read;
  }

  @Override
  public String name() {
    return "pack." + read.access().operand().name();
  }

  @Override
  public List<String> options(Draft draft) {
    return LABELS;
  }

  @Override
  public boolean allows(Draft draft, int option) {
    Draft.Placement placement = PLACEMENTS.get(option);
    if (placement == Draft.Placement.NONE) return true;
    LoopOrder loops = LoopOrder.of(draft);
    int depth = loops.packDepth(read, placement);
    if (read.footprint(loops.tileAt(depth)) > limit(draft, placement)) return false;
    return placement == Draft.Placement.OUTER
        || depth != loops.packDepth(read, Draft.Placement.OUTER);
  }

  private static long limit(Draft draft, Draft.Placement placement) {
    return placement == Draft.Placement.INNER
        ? draft.problem().cacheBytes(2) / 2
        : Math.min(draft.problem().cacheBytes(3), MOST_LAST_CACHE) / 2;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withPack(input, PLACEMENTS.get(option));
  }

  /** An input whose vectors would have to be gathered is packed as far out as it fits. */
  @Override
  public int preferred(Draft draft) {
    if (!read.gathered(draft.vectorAxis())) return 0;
    if (allows(draft, Draft.Placement.OUTER.ordinal())) return Draft.Placement.OUTER.ordinal();
    return allows(draft, Draft.Placement.INNER.ordinal()) ? Draft.Placement.INNER.ordinal() : 0;
  }
}
