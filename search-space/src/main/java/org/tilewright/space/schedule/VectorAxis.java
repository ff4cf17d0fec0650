package org.tilewright.space.schedule;

import java.util.List;
import java.util.stream.IntStream;

/** Which axis is vectorised: one whose output elements are neighbours. */
final class VectorAxis implements Question {
  private static final int NONE = -1;

  @Override
  public String name() {
    return "vector";
  }

  private static List<Integer> candidates(Draft draft) {
    List<Integer> axes =
        IntStream.range(0, draft.problem().axisCount())
            .filter(draft.problem()::vectorises)
            .boxed()
            .toList();
    return axes.isEmpty() ? List.of(NONE) : axes;
  }

  @Override
  public List<String> options(Draft draft) {
    return candidates(draft).stream()
        .map(axis -> axis == NONE ? "none" : draft.problem().axis(axis).name())
        .toList();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withVectorAxis(candidates(draft).get(option));
  }

  /** The longest. */
  @Override
  public int preferred(Draft draft) {
    List<Integer> axes = candidates(draft);
    int best = 0;
    for (int each = 1; each < axes.size(); each++) {
      if (draft.problem().extent(axes.get(each)) > draft.problem().extent(axes.get(best))) {
        best = each;
      }
    }
    return best;
  }
}
