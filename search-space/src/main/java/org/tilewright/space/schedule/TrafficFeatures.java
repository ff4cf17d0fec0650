package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tiles of the caches, and the memory traffic that follows from the order of the loops. */
final class TrafficFeatures {
  private TrafficFeatures() {}

  static void add(Draft draft, LoopOrder loops, Traffic traffic, FeatureVector vector) {
    Problem problem = draft.problem();
    double flops = problem.operator().workload().flops();
    List<IndexedAccess> operands = operands(draft);
    for (int level = 1; level <= Problem.LEVELS; level++) {
      double cache = problem.cacheBytes(level);
      vector.addLog(traffic.into(cache) / flops);
      for (IndexedAccess each : operands) vector.addLog(traffic.into(cache, each) / flops);
    }
    addFootprints(loops, traffic, operands, problem, vector);
    addLoops(loops, operands, vector);
  }

  /** Two inputs, the one read by vectors first, and the output. */
  static List<IndexedAccess> operands(Draft draft) {
    List<IndexedAccess> reads = new ArrayList<>(draft.problem().reads());
    reads.sort(Comparator.comparing(each -> !each.uses(draft.vectorAxis())));
    IndexedAccess first = reads.get(0);
    IndexedAccess second = reads.size() > 1 ? reads.get(1) : first;
    return List.of(first, second, draft.problem().output());
  }

  /** Footprints of the register tile and of what is inside the first and second band. */
  private static void addFootprints(
      LoopOrder loops,
      Traffic traffic,
      List<IndexedAccess> operands,
      Problem problem,
      FeatureVector vector) {
    int innermost = loops.steps().size();
    for (IndexedAccess each : operands) {
      vector.addLog(traffic.footprint(each, innermost) / problem.cacheBytes(1));
    }
    for (int band = 1; band <= 2; band++) {
      int depth = depthOf(loops, band);
      vector.addLog(traffic.footprint(depth) / problem.cacheBytes(1));
      vector.addLog(traffic.footprint(depth) / problem.cacheBytes(2));
      for (IndexedAccess each : operands) {
        vector.addLog(traffic.footprint(each, depth) / problem.cacheBytes(2));
      }
    }
  }

  /** Loops of a band and of those around it. */
  private static int depthOf(LoopOrder loops, int band) {
    int depth = 0;
    while (depth < loops.steps().size() && loops.steps().get(depth).band() >= band) depth++;
    return depth;
  }

  private static void addLoops(
      LoopOrder loops, List<IndexedAccess> operands, FeatureVector vector) {
    int count = loops.steps().size();
    vector.add(count);
    for (IndexedAccess each : operands) vector.add(count > 0 && loops.moves(count - 1, each));
    for (IndexedAccess each : operands) vector.add(count > 1 && loops.moves(count - 2, each));
  }
}
