package org.tilewright.space.schedule;

import java.util.List;

/**
 * Over how many accumulators each output element is spread. Only tiles too short to keep the
 * multiply-add units busy have a choice.
 */
final class InterleaveReduction implements Question {
  private static final Sizes COUNTS = Sizes.of(List.of(1L, 2L, 4L, 8L));

  @Override
  public String name() {
    return "interleave";
  }

  @Override
  public List<String> options(Draft draft) {
    return COUNTS.labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    Draft next = answer(draft, option);
    int axis = draft.interleavedAxis();
    return !draft.body().keepsUnitsBusy()
        && next.group(axis) <= draft.problem().extent(axis)
        && next.body().registers() <= draft.problem().target().vectorRegisters();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withInterleave((int) COUNTS.size(option));
  }

  /**
   * The fewest that keep the units busy, or the most there can be; one where they wait for memory.
   */
  @Override
  public int preferred(Draft draft) {
    if (draft.problem().waitsForStreams()) return 0;
    int most = 0;
    for (int option = 0; option < COUNTS.count(); option++) {
      if (!allows(draft, option)) continue;
      most = option;
      if (answer(draft, option).body().keepsUnitsBusy()) break;
    }
    return most;
  }
}
