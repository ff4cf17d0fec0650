package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * How many positions of a spatial axis one register tile covers. Accumulators and one row of
 * operands must fit the registers, and where possible there are enough accumulators to keep the
 * multiply-add units busy; lanes that are combined at the end may have more of them later, and what
 * waits for memory needs none.
 */
final class RegisterTile implements Question {
  /** Vectors along the vector axis. */
  private static final long MOST_VECTORS = 8;

  private final int axis;
  private final String axisName;
  private final boolean last;
  private final Map<Integer, Sizes> sizes = new ConcurrentHashMap<>();

  /**
   * @param last whether no axis follows
   */
  RegisterTile(int axis, String axisName, boolean last) {
    this.axis = axis;
    this.axisName = axisName;
    this.last = last;
  }

  @Override
  public String name() {
    return "tile." + axisName;
  }

  private Sizes sizes(Draft draft) {
    int lanes = axis == draft.vectorAxis() ? draft.lanes() : 0;
    return sizes.computeIfAbsent(lanes, unused -> Sizes.of(list(draft)));
  }

  private List<Long> list(Draft draft) {
    long extent = draft.problem().extent(axis);
    if (axis != draft.vectorAxis()) return Numbers.registerTiles(extent);
    long most = Math.min(MOST_VECTORS, draft.body().vectors(axis, extent));
    return LongStream.rangeClosed(1, most).mapToObj(each -> each * draft.lanes()).toList();
  }

  @Override
  public List<String> options(Draft draft) {
    return sizes(draft).labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    long size = sizes(draft).size(option);
    if (!fits(draft, size)) return false;
    if (!last || draft.reducesLanes() || enough(draft, size)) return true;
    if (draft.problem().waitsForStreams()) return true;
    return noneIsEnough(draft) && option == largestFit(draft);
  }

  private boolean noneIsEnough(Draft draft) {
    return sizes(draft).values().stream()
        .noneMatch(size -> fits(draft, size) && enough(draft, size));
  }

  private boolean fits(Draft draft, long size) {
    Draft next = draft.withTile(0, axis, size);
    return next.body().registers() <= draft.problem().target().vectorRegisters()
        || size == sizes(draft).size(0);
  }

  private boolean enough(Draft draft, long size) {
    return draft.withTile(0, axis, size).body().keepsUnitsBusy();
  }

  private int largestFit(Draft draft) {
    int found = 0;
    for (int each = 0; each < sizes(draft).count(); each++) {
      if (fits(draft, sizes(draft).size(each))) found = each;
    }
    return found;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withTile(0, axis, sizes(draft).size(option));
  }

  @Override
  public int preferred(Draft draft) {
    long size = DefaultTile.of(draft).size(axis);
    for (int each = 0; each < sizes(draft).count(); each++) {
      if (sizes(draft).size(each) == size && allows(draft, each)) return each;
    }
    return largestFit(draft);
  }
}
