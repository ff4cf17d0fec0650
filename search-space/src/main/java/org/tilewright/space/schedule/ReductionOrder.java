package org.tilewright.space.schedule;

import java.util.List;

/** The order of the serial reduction loops inside the register tile. */
final class ReductionOrder implements Question {

  @Override
  public String name() {
    return "order.reduction";
  }

  private static List<List<Integer>> orders(Draft draft) {
    return Orders.of(
        draft.problem().loopAxes(false).stream()
            .filter(axis -> !draft.fullyUnrolled(axis))
            .toList());
  }

  @Override
  public List<String> options(Draft draft) {
    return Orders.labels(draft.problem(), orders(draft));
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withReductionOrder(orders(draft).get(option));
  }

  @Override
  public int preferred(Draft draft) {
    return Orders.withInnermost(orders(draft), draft.problem().longestReduction());
  }
}
