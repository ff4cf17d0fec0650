package org.tilewright.space.schedule;

/** What happens inside the register tile: accumulators, loads, unrolling, wasted lanes. */
final class RegisterFeatures {
  private RegisterFeatures() {}

  static void add(Draft draft, FeatureVector vector) {
    Problem problem = draft.problem();
    double accumulators = draft.body().accumulators();
    vector.addLog(draft.lanes());
    vector.add(draft.reducesLanes());
    vector.addLog(accumulators);
    vector.addLog(draft.interleave());
    vector.add(accumulators / problem.target().vectorRegisters());
    addTile(draft, vector);
    addLoads(draft, accumulators, vector);
    addReductions(draft, vector);
  }

  private static void addTile(Draft draft, FeatureVector vector) {
    Problem problem = draft.problem();
    double used = 1;
    double rows = 1;
    double longestRow = 1;
    for (int axis : problem.spatialLoops()) {
      double tile = draft.tile(0, axis);
      used *= draft.body().usedShare(axis);
      if (axis != draft.vectorAxis()) {
        rows *= tile;
        longestRow = Math.max(longestRow, tile);
      }
    }
    int vectorAxis = draft.vectorAxis();
    vector.add(used);
    vector.addLog(rows);
    vector.addLog(longestRow);
    vector.addLog(vectorAxis < 0 ? 1 : draft.body().vectors(vectorAxis, draft.tile(0, vectorAxis)));
    vector.add(vectorAxis >= 0 && problem.extent(vectorAxis) % draft.lanes() == 0);
    vector.addLog(draft.body().copies());
  }

  /** Vector and broadcast loads for each multiply-add, if nothing is shared between iterations. */
  private static void addLoads(Draft draft, double accumulators, FeatureVector vector) {
    double vectors = 0;
    double broadcasts = 0;
    for (IndexedAccess each : draft.problem().reads()) {
      double count = draft.body().loads(each);
      if (each.uses(draft.vectorAxis())) vectors += count;
      else broadcasts += count;
    }
    vector.addLog(vectors / accumulators);
    vector.addLog(broadcasts / accumulators);
    vector.addLog((vectors + broadcasts) / accumulators);
  }

  private static void addReductions(Draft draft, FeatureVector vector) {
    Problem problem = draft.problem();
    double unrolled = 1;
    double whole = 0;
    for (int axis : problem.reductionLoops()) {
      unrolled *= draft.unroll(axis);
      if (draft.fullyUnrolled(axis)) whole++;
    }
    int longest = problem.longestReduction();
    double extent = longest < 0 ? 1 : problem.extent(longest);
    double chunk = longest < 0 ? 1 : draft.chunk(longest);
    vector.addLog(draft.body().length());
    vector.add(draft.fenced());
    vector.addLog(unrolled);
    vector.add(whole);
    vector.addLog(longest < 0 ? 1 : draft.unroll(longest));
    vector.addLog(chunk);
    vector.addLog(Math.ceil(extent / chunk));
    vector.add(innermost(draft) == longest);
    vector.addLog(strideOf(draft, 0));
    vector.addLog(strideOf(draft, 1));
  }

  private static int innermost(Draft draft) {
    int count = draft.reductionOrder().size();
    return count == 0 ? -1 : draft.reductionOrder().get(count - 1);
  }

  /** Elements an input moves by in one iteration of the innermost serial reduction loop. */
  private static double strideOf(Draft draft, int read) {
    int axis = innermost(draft);
    if (axis < 0 || read >= draft.problem().reads().size()) return 0;
    return Math.abs(draft.problem().reads().get(read).stride(axis));
  }
}
