package org.tilewright.space.schedule;

import java.util.List;

/**
 * Whether results go past the caches. Asked where the output takes a large part of the last cache,
 * is written in whole vectors, and each element once.
 */
final class StoreResults implements Question {

  @Override
  public String name() {
    return "stores";
  }

  @Override
  public List<String> options(Draft draft) {
    return List.of("cached", "streamed");
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    Problem problem = draft.problem();
    long bytes = problem.output().access().operand().bytes();
    return bytes >= problem.cacheBytes(3) / 2 && inWholeVectors(draft) && once(draft);
  }

  private static boolean inWholeVectors(Draft draft) {
    if (draft.vectorAxis() < 0 || draft.reducesLanes() || draft.lanesLieApart()) return false;
    Problem problem = draft.problem();
    return problem.spatialLoops().stream()
        .filter(axis -> axis != draft.vectorAxis())
        .allMatch(axis -> problem.output().stride(axis) % draft.lanes() == 0);
  }

  private static boolean once(Draft draft) {
    return draft.problem().reductionLoops().stream()
        .allMatch(axis -> draft.chunk(axis) == draft.problem().extent(axis));
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return option == 1 ? draft.withHints(draft.hints().streaming()) : draft;
  }

  /**
   * Past the caches where at most windows are reduced: memory is the limit then, unless each
   * element takes an exponential or the like.
   */
  @Override
  public int preferred(Draft draft) {
    Problem problem = draft.problem();
    boolean reducesLittle = problem.reductionLoops().isEmpty() || problem.reducesWindowsAlone();
    boolean computesMuch = problem.operator().epilogue().computesFunction();
    return allows(draft, 1) && reducesLittle && !computesMuch ? 1 : 0;
  }
}
