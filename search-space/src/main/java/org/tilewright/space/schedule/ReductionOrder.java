package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of the serial reduction loops inside the register tile. */
final class ReductionOrder implements Question {
  private final Map<List<Integer>, Orders> orders = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "order.reduction";
  }

  private Orders orders(Draft draft) {
    List<Integer> serial = new ArrayList<>();
    for (int axis : draft.problem().reductionLoops()) {
      if (!draft.fullyUnrolled(axis)) serial.add(axis);
    }
    return orders.computeIfAbsent(serial, axes -> Orders.of(draft.problem(), axes));
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
    return draft.withReductionOrder(orders(draft).orders().get(option));
  }

  /**
   * Vectors of a reduction follow one another in memory, and those of a window nearly; otherwise
   * the longest is innermost.
   */
  @Override
  public int preferred(Draft draft) {
    return orders(draft).withInnermost(innermost(draft));
  }

  private static int innermost(Draft draft) {
    if (draft.reducesLanes()) return draft.vectorAxis();
    Windows windows = new Windows(draft);
    return draft.problem().reductionLoops().stream()
        .filter(windows::sharesNothing)
        .findFirst()
        .orElse(draft.problem().longestReduction());
  }
}
