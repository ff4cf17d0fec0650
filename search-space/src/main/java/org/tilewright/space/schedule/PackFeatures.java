package org.tilewright.space.schedule;

import org.tilewright.space.operator.Access;

/** What packing costs, what reading without it costs, and how padding and threads are handled. */
final class PackFeatures {
  private PackFeatures() {}

  static void add(Draft draft, LoopOrder loops, FeatureVector vector) {
    Problem problem = draft.problem();
    Traffic traffic = new Traffic(draft, loops);
    var operands = TrafficFeatures.operands(draft);
    for (Access each : operands.subList(0, 2)) {
      int input = problem.operator().inputs().indexOf(each.operand());
      addPacking(draft, loops, traffic, each, draft.pack(input), vector);
    }
    vector.add(draft.peeled());
    vector.add(problem.operator().inputs().size() > 2);
    double parallel = 1;
    for (int each = 0; each < draft.parallel(); each++) parallel *= Math.ceil(traffic.trips(each));
    double threads = problem.target().threads();
    vector.addLog(parallel / threads);
    vector.add(parallel / (Math.ceil(parallel / threads) * threads));
  }

  private static void addPacking(
      Draft draft,
      LoopOrder loops,
      Traffic traffic,
      Access access,
      Draft.Placement placement,
      FeatureVector vector) {
    boolean packed = placement != Draft.Placement.NONE;
    int depth = packed ? loops.packDepth(access, placement) : 0;
    double times = 1;
    for (int each = 0; each < depth; each++) times *= traffic.trips(each);
    double bytes = traffic.footprint(access, depth);
    vector.add(placement == Draft.Placement.INNER);
    vector.add(placement == Draft.Placement.OUTER);
    vector.addLog(packed ? times * bytes / draft.problem().operator().workload().flops() : 0);
    vector.addLog(packed ? bytes / draft.problem().cacheBytes(2) : 0);
    vector.add(!packed && gathered(draft, access));
    vector.add(!packed && access.padded(draft.problem().operator().extents()));
  }

  private static boolean gathered(Draft draft, Access access) {
    return draft.vectorAxis() >= 0
        && access.linear().coefficient(draft.problem().axis(draft.vectorAxis()).name()) > 1;
  }
}
