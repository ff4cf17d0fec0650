package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * How many lanes a vector has: all of a register, or fewer where that wastes fewer lanes at the end
 * of the axis. A reduction masks the rest anyway.
 */
final class Lanes implements Question {

  @Override
  public String name() {
    return "lanes";
  }

  private static List<Integer> widths(Draft draft) {
    List<Integer> widths = new ArrayList<>();
    if (draft.vectorAxis() < 0) return List.of(1);
    for (int each = draft.problem().widestVector(); each >= 2 && widths.size() < 3; each /= 2) {
      widths.add(each);
    }
    return widths;
  }

  @Override
  public List<String> options(Draft draft) {
    return widths(draft).stream().map(each -> Integer.toString(each)).toList();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    if (draft.reducesLanes()) return false;
    List<Integer> widths = widths(draft);
    return padded(draft, widths.get(option)) < padded(draft, widths.get(option - 1));
  }

  /** The axis rounded up to whole vectors. */
  private static long padded(Draft draft, long lanes) {
    return -Math.floorDiv(-draft.problem().extent(draft.vectorAxis()), lanes) * lanes;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withLanes(widths(draft).get(option));
  }

  @Override
  public int preferred(Draft draft) {
    return 0;
  }
}
