package org.tilewright.space.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many of the outermost loops are shared among threads. */
final class Parallel implements Question {
  private static final int MOST = 3;

  @Override
  public String name() {
    return "parallel";
  }

  @Override
  public List<String> options(Draft draft) {
    return List.of("0", "1", "2", "3");
  }

  @Override
  public boolean allows(Draft draft, int option) {
    int possible = possible(draft);
    if (draft.problem().target().threads() == 1 || possible == 0) return option == 0;
    return option >= 1 && option <= possible;
  }

  /** Spatial loops before the first reduction loop and before the second over the same axis. */
  private static int possible(Draft draft) {
    Set<Integer> axes = new HashSet<>();
    for (int band = Problem.LEVELS; band >= 0; band--) {
      for (int axis : draft.order(band)) {
        if (!draft.problem().isSpatial(axis) || axes.size() == MOST || !axes.add(axis)) {
          return axes.size();
        }
      }
    }
    return axes.size();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withParallel(option);
  }

  @Override
  public int preferred(Draft draft) {
    for (int option = MOST; option > 0; option--) if (allows(draft, option)) return option;
    return 0;
  }
}
