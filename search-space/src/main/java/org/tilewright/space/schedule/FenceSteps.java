package org.tilewright.space.schedule;

import java.util.List;

/**
 * Whether the steps of the reductions that are written out keep to themselves what they read. Asked
 * where all of it together does not fit the registers.
 */
final class FenceSteps implements Question {
  /** Values read for each multiply-add, above which reading again costs more than putting aside. */
  private static final double MANY_READS = 0.75;

  @Override
  public String name() {
    return "fence";
  }

  @Override
  public List<String> options(Draft draft) {
    return List.of("none", "steps");
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    Body body = draft.body();
    return body.length() > body.accumulators()
        && body.values() > draft.problem().target().vectorRegisters();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withFenced(option == 1);
  }

  /**
   * Steps that share nothing they read, and windows written out with few reads: what slides over an
   * input is read again and again.
   */
  @Override
  public int preferred(Draft draft) {
    Body body = draft.body();
    double reads = draft.problem().reads().stream().mapToDouble(body::loads).sum();
    boolean fewReads = reads <= MANY_READS * body.accumulators();
    return allows(draft, 1) && (fewReads || !writesOutWindow(draft)) ? 1 : 0;
  }

  private static boolean writesOutWindow(Draft draft) {
    Problem problem = draft.problem();
    Windows windows = new Windows(draft);
    return problem.reductionLoops().stream()
        .filter(axis -> draft.unroll(axis) > 1)
        .anyMatch(axis -> axis != problem.longestReduction() || windows.slidesAlong(axis));
  }
}
