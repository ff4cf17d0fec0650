package org.tilewright.space.schedule;

/**
 * What packing costs, what reading without it costs, and how padding, caches and threads are
 * handled.
 */
final class PackFeatures {
  private PackFeatures() {}

  static void add(Draft draft, LoopOrder loops, Traffic traffic, FeatureVector vector) {
    Problem problem = draft.problem();
    var operands = TrafficFeatures.operands(draft);
    for (IndexedAccess each : operands.subList(0, 2)) {
      int input = problem.operator().inputs().indexOf(each.access().operand());
      addPacking(draft, loops, traffic, each, draft.pack(input), vector);
    }
    vector.add(draft.peeled());
    vector.add(draft.hints().streams());
    vector.addLog(1 + draft.hints().prefetch());
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
      IndexedAccess operand,
      Draft.Placement placement,
      FeatureVector vector) {
    boolean packed = placement != Draft.Placement.NONE;
    boolean onTheWay = packed && placement != Draft.Placement.AHEAD;
    int depth = onTheWay ? loops.packDepth(operand, placement) : 0;
    double times = 1;
    for (int each = 0; each < depth; each++) times *= traffic.trips(each);
    double bytes = traffic.footprint(operand, depth);
    boolean near = placement == Draft.Placement.INNER || placement == Draft.Placement.PANEL;
    vector.add(near);
    vector.add(packed && !near);
    vector.addLog(onTheWay ? times * bytes / draft.problem().operator().workload().flops() : 0);
    vector.addLog(onTheWay ? bytes / draft.problem().cacheBytes(2) : 0);
    vector.add(!packed && operand.gathered(draft.vectorAxis()));
    vector.add(!packed && operand.padded());
  }
}
