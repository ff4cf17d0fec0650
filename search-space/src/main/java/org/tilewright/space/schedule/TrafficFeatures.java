package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.operator.Access;

/** Tiles of the caches, and the memory traffic that follows from the order of the loops. */
final class TrafficFeatures {
  private TrafficFeatures() {}

  static void add(Draft draft, LoopOrder loops, FeatureVector vector) {
    Problem problem = draft.problem();
    Traffic traffic = new Traffic(draft, loops);
    double flops = problem.operator().workload().flops();
    List<Access> operands = operands(draft);
    for (int level = 1; level <= Problem.LEVELS; level++) {
      double cache = problem.cacheBytes(level);
      vector.addLog(traffic.into(cache) / flops);
      for (Access each : operands) vector.addLog(traffic.into(cache, each) / flops);
    }
    addFootprints(loops, traffic, operands, problem, vector);
    addLoops(draft, loops, operands, vector);
  }

  /** Two inputs, the one read by vectors first, and the output. */
  static List<Access> operands(Draft draft) {
    List<Access> reads = new ArrayList<>(draft.problem().reads());
    reads.sort(
        (one, other) ->
            Boolean.compare(
                RegisterFeatures.usesVectorAxis(draft, other),
                RegisterFeatures.usesVectorAxis(draft, one)));
    Access first = reads.get(0);
    Access second = reads.size() > 1 ? reads.get(1) : first;
    return List.of(first, second, draft.problem().operator().output());
  }

  /** Footprints of the register tile and of what is inside the first and second band. */
  private static void addFootprints(
      LoopOrder loops,
      Traffic traffic,
      List<Access> operands,
      Problem problem,
      FeatureVector vector) {
    int innermost = loops.steps().size();
    for (Access each : operands) {
      vector.addLog(traffic.footprint(each, innermost) / problem.cacheBytes(1));
    }
    for (int band = 1; band <= 2; band++) {
      int depth = depthOf(loops, band);
      vector.addLog(traffic.footprint(depth) / problem.cacheBytes(1));
      vector.addLog(traffic.footprint(depth) / problem.cacheBytes(2));
      for (Access each : operands) {
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
      Draft draft, LoopOrder loops, List<Access> operands, FeatureVector vector) {
    int count = loops.steps().size();
    vector.add(count);
    for (Access each : operands) vector.add(count > 0 && moves(draft, loops, count - 1, each));
    for (Access each : operands) vector.add(count > 1 && moves(draft, loops, count - 2, each));
  }

  private static boolean moves(Draft draft, LoopOrder loops, int loop, Access access) {
    return access.uses(draft.problem().axis(loops.steps().get(loop).axis()).name());
  }
}
