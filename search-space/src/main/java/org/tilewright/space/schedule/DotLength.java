package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * How many products one instruction sums in each lane. Asked only where bytes are multiplied, for a
 * processor that has such instructions; lanes that hold parts of one sum have one product each.
 */
final class DotLength implements Question {

  @Override
  public String name() {
    return "dot";
  }

  private static List<Integer> lengths(Draft draft) {
    List<Integer> lengths = new ArrayList<>(List.of(1));
    lengths.addAll(draft.problem().dotLengths());
    return lengths;
  }

  @Override
  public List<String> options(Draft draft) {
    return lengths(draft).stream().map(each -> Integer.toString(each)).toList();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return option == 0 || draft.vectorAxis() >= 0 && !draft.reducesLanes();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withDot(lengths(draft).get(option));
  }

  /** The longest that is legal. */
  @Override
  public int preferred(Draft draft) {
    return legal(draft).length() - 1;
  }
}
