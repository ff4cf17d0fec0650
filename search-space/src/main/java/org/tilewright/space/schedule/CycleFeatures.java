package org.tilewright.space.schedule;

/**
 * What a schedule costs by a simple model of a processor that starts two multiply-adds and two
 * loads a cycle. The unit is the start of one multiply-add of full vectors that does useful work:
 * an ideal kernel costs 1. Trees and networks learn the rest from the difference to that.
 */
final class CycleFeatures {
  static final int COUNT = 12;

  /** Multiply-adds in flight at a latency of four cycles (Fog, Instruction tables, 2022). */
  private static final double IN_FLIGHT = 8;

  /** Starts lost where a loop comes to its end. */
  private static final double LOOP = 4;

  /** Starts lost while accumulators are made ready and stored, beside one for each. */
  private static final double TILE = 12;

  /** Starts lost for each row of a copy. */
  private static final double ROW = 4;

  /** Bytes that come from the second and third cache and from memory during one start. */
  private static final double[] BYTES = {16, 8, 4};

  private final Draft draft;
  private final Body body;

  private CycleFeatures(Draft draft) {
    this.draft = draft;
    this.body = draft.body();
  }

  static void add(Draft draft, LoopOrder loops, Traffic traffic, FeatureVector vector) {
    new CycleFeatures(draft).add(loops, traffic, vector);
  }

  private void add(LoopOrder loops, Traffic traffic, FeatureVector vector) {
    double wasted = wasted();
    double waiting = wasted * Math.max(1, IN_FLIGHT / body.accumulators());
    double loads = wasted * (loads() + spilled()) / body.length();
    double iterations = wasted * LOOP / body.length();
    double tiles = wasted * (TILE + 2.0 * body.accumulators()) / body.accumulators() / steps();
    double memory = memory(traffic);
    double packing = packing(loops, traffic);
    vector.addLog(waiting);
    vector.addLog(loads);
    vector.addLog(live() / draft.problem().target().vectorRegisters());
    vector.addLog(iterations);
    vector.addLog(tiles);
    vector.addLog(memory);
    vector.addLog(packing);
    for (IndexedAccess each : TrafficFeatures.operands(draft)) {
      vector.addLog(each.row(registerTile()));
    }
    vector.addLog(Math.max(waiting, loads) + iterations);
    vector.addLog(Math.max(waiting, loads) + iterations + tiles + memory + packing);
  }

  /** Lanes started for each lane of use; a lane of a dot product starts several multiply-adds. */
  private double wasted() {
    double used = (double) draft.lanes() * draft.dot() / draft.problem().widestVector();
    for (int axis : draft.problem().spatialLoops()) used *= body.usedShare(axis);
    double accumulators = body.accumulators();
    return (accumulators + body.factorSums()) / accumulators / used;
  }

  /** Vectors and elements the body reads, each once. */
  private double loads() {
    return draft.problem().reads().stream().mapToDouble(this::distinct).sum();
  }

  /** Vector registers that hold accumulators and what is read again and again. */
  private double live() {
    double fewest = draft.problem().reads().stream().mapToDouble(this::distinct).min().orElse(0);
    return body.accumulators() + fewest + 1;
  }

  /** Values that do not fit the registers, stored and loaded. */
  private double spilled() {
    return 2 * Math.max(0, live() - draft.problem().target().vectorRegisters());
  }

  private double distinct(IndexedAccess operand) {
    double elements = operand.elements(registerTile());
    return operand.uses(draft.vectorAxis()) ? Math.ceil(elements / draft.lanes()) : elements;
  }

  private long[] registerTile() {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int axis = 0; axis < tile.length; axis++) {
      tile[axis] = problem.isSpatial(axis) ? draft.tile(0, axis) : draft.unroll(axis);
    }
    return tile;
  }

  /** Steps of the reductions while the accumulators stay in registers. */
  private double steps() {
    double steps = 1;
    for (int axis : draft.problem().reductionLoops()) steps *= draft.chunk(axis);
    return steps;
  }

  private double memory(Traffic traffic) {
    double sum = 0;
    for (int level = 1; level <= Problem.LEVELS; level++) {
      sum += perStart(traffic.into(draft.problem().cacheBytes(level))) / BYTES[level - 1];
    }
    return sum;
  }

  /** A copy of neighbours moves vectors, one across rows moves elements. */
  private double packing(LoopOrder loops, Traffic traffic) {
    double sum = 0;
    for (IndexedAccess each : draft.problem().reads()) {
      int input = draft.problem().operator().inputs().indexOf(each.access().operand());
      if (draft.pack(input) == Draft.Placement.NONE) continue;
      int depth = loops.packDepth(each, draft.pack(input));
      double copied = each.elements(loops.tileAt(depth));
      for (int loop = 0; loop < depth; loop++) copied *= traffic.trips(loop);
      int width = each.gathered(draft.vectorAxis()) ? 1 : draft.problem().widestVector();
      double elements = perStart(copied);
      sum += 2 * elements / width + ROW * elements / each.row(loops.tileAt(depth));
    }
    return sum;
  }

  /** A number for the whole schedule as one for each ideal start. */
  private double perStart(double number) {
    double flops = draft.problem().operator().workload().flops();
    return number * 2 * draft.problem().widestVector() / flops;
  }
}
