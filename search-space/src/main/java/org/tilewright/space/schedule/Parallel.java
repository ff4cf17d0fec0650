package org.tilewright.space.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many of the outermost loops are shared among threads. */
final class Parallel implements Question {
  private static final int MOST = 3;

  /** Iterations for each thread. */
  private static final int ENOUGH = 4;

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

  /** The fewest that give each thread enough iterations to end when others do, or all there are. */
  @Override
  public int preferred(Draft draft) {
    int most = 0;
    Traffic traffic = new Traffic(draft, LoopOrder.of(draft));
    double iterations = 1;
    for (int option = 1; option <= MOST && allows(draft, option); option++) {
      most = option;
      iterations *= Math.ceil(traffic.trips(option - 1));
      if (iterations >= ENOUGH * draft.problem().target().threads()) break;
    }
    return most;
  }
}
