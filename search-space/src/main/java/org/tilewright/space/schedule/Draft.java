package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tilewright.space.nest.Hints;

/**
 * A partly decided schedule. Immutable: every answer gives a new draft. Axes, inputs and levels go
 * by position; bands are the loops that step by one level of tile, 0 for the register tile.
 */
final class Draft {
  private final Problem problem;
  private int vectorAxis = -1;
  private int lanes = 1;
  private int dot = 1;
  private long[] unroll;
  private int interleave = 1;
  private long[] chunk;
  private long[][] tiles;
  private List<List<Integer>> bandOrders;
  private List<Integer> reductionOrder = List.of();
  private Placement[] packs;
  private int parallel;
  private boolean fenced;
  private boolean peeled;
  private Hints hints = Hints.NONE;
  private List<Draft> earlier;

  /** Where an input is packed. */
  enum Placement {
    NONE,
    /** Inside the loops over tiles of the first cache. */
    INNER,
    /** Outside them. */
    OUTER,
    /** Before the first execution; constant inputs only. */
    AHEAD,
    /** Inside the loops over register tiles: what neighbouring tiles share. */
    PANEL,
    /** All of it, outside all loops that are not parallel. */
    WHOLE
  }

  private Draft(Problem problem) {
    this.problem = problem;
    int axes = problem.axisCount();
    tiles = new long[Problem.LEVELS + 1][axes];
    for (int level = 1; level <= Problem.LEVELS; level++) {
      for (int axis = 0; axis < axes; axis++) tiles[level][axis] = problem.extent(axis);
    }
    Arrays.fill(tiles[0], 1);
    unroll = new long[axes];
    Arrays.fill(unroll, 1);
    chunk = new long[axes];
    for (int axis = 0; axis < axes; axis++) chunk[axis] = problem.extent(axis);
    bandOrders = List.of(List.of(), List.of(), List.of(), List.of());
    packs = new Placement[problem.operator().inputs().size()];
    Arrays.fill(packs, Placement.NONE);
    earlier = problem.earlier().stream().map(Draft::of).toList();
  }

  private Draft(Draft other) {
    problem = other.problem;
    vectorAxis = other.vectorAxis;
    lanes = other.lanes;
    dot = other.dot;
    unroll = other.unroll;
    interleave = other.interleave;
    chunk = other.chunk;
    tiles = other.tiles;
    bandOrders = other.bandOrders;
    reductionOrder = other.reductionOrder;
    packs = other.packs;
    parallel = other.parallel;
    fenced = other.fenced;
    peeled = other.peeled;
    hints = other.hints;
    earlier = other.earlier;
  }

  /** Nothing decided: tiles of one position, everything in one piece, nothing packed. */
  static Draft of(Problem problem) {
    return new Draft(problem);
  }

  Problem problem() {
    return problem;
  }

  /** The vectorised axis, or -1. */
  int vectorAxis() {
    return vectorAxis;
  }

  int lanes() {
    return lanes;
  }

  /** The tile of a spatial axis at a level; level 0 is the register tile. */
  long tile(int level, int axis) {
    return tiles[level][axis];
  }

  /** Whether the lanes of a vector hold parts of one output element. */
  boolean reducesLanes() {
    return vectorAxis >= 0 && !problem.isSpatial(vectorAxis);
  }

  /** Whether the lanes of a vector hold results that are no neighbours in memory. */
  boolean lanesLieApart() {
    return vectorAxis >= 0 && problem.isSpatial(vectorAxis) && problem.liesApart(vectorAxis);
  }

  /**
   * How often the iterations of a reduction axis that have accumulators of their own are copied.
   */
  long unroll(int axis) {
    return unroll[axis];
  }

  /** Accumulators of each output element, lanes not counted. */
  int interleave() {
    return interleave;
  }

  /** The reduction whose iterations are spread over several accumulators, or -1. */
  int interleavedAxis() {
    return reducesLanes() ? vectorAxis : problem.longestReduction();
  }

  /** Products that one instruction sums in each lane. */
  int dot() {
    return dot;
  }

  /**
   * Positions of a reduction axis in one iteration: the lanes of a vector, those of a dot product,
   * or one.
   */
  long unit(int axis) {
    if (axis == vectorAxis) return lanes;
    return axis == problem.dotAxis() ? dot : 1;
  }

  /** Positions of a reduction axis in as many iterations as have accumulators of their own. */
  long group(int axis) {
    return axis == interleavedAxis() ? interleave * unit(axis) : unit(axis);
  }

  /** Positions of a reduction axis written out. */
  long writtenOut(int axis) {
    return unroll[axis] * group(axis);
  }

  /** How much of a reduction axis is done while accumulators stay in registers. */
  long chunk(int axis) {
    return chunk[axis];
  }

  /** The axes of the loops of a band, outermost first. */
  List<Integer> order(int band) {
    return bandOrders.get(band);
  }

  /** The serial reduction axes inside the register tile, outermost first. */
  List<Integer> reductionOrder() {
    return reductionOrder;
  }

  Placement pack(int input) {
    return packs[input];
  }

  /** How many of the outermost loops are parallel. */
  int parallel() {
    return parallel;
  }

  /** Whether steps of the reductions that are written out keep to themselves what they read. */
  boolean fenced() {
    return fenced;
  }

  boolean peeled() {
    return peeled;
  }

  /** What the caches are told. */
  Hints hints() {
    return hints;
  }

  /** The drafts of all stages in order; this is the last. */
  List<Draft> stages() {
    List<Draft> stages = new ArrayList<>(earlier);
    stages.add(this);
    return stages;
  }

  /** The same with another draft of one stage. */
  Draft withStage(int stage, Draft other) {
    if (stage == earlier.size()) return other;
    Draft next = new Draft(this);
    List<Draft> changed = new ArrayList<>(earlier);
    changed.set(stage, other);
    next.earlier = List.copyOf(changed);
    return next;
  }

  Draft withVectorAxis(int axis) {
    Draft next = new Draft(this);
    next.vectorAxis = axis;
    return next;
  }

  Draft withLanes(int count) {
    Draft next = new Draft(this);
    next.lanes = count;
    return next;
  }

  Draft withDot(int length) {
    Draft next = new Draft(this);
    next.dot = length;
    return next;
  }

  Draft withTile(int level, int axis, long size) {
    Draft next = new Draft(this);
    next.tiles = tiles.clone();
    next.tiles[level] = tiles[level].clone();
    next.tiles[level][axis] = size;
    return next;
  }

  Draft withUnroll(int axis, long count) {
    Draft next = new Draft(this);
    next.unroll = unroll.clone();
    next.unroll[axis] = count;
    return next;
  }

  Draft withInterleave(int count) {
    Draft next = new Draft(this);
    next.interleave = count;
    return next;
  }

  Draft withChunk(int axis, long size) {
    Draft next = new Draft(this);
    next.chunk = chunk.clone();
    next.chunk[axis] = size;
    return next;
  }

  Draft withOrder(int band, List<Integer> order) {
    Draft next = new Draft(this);
    List<List<Integer>> orders = new ArrayList<>(bandOrders);
    orders.set(band, List.copyOf(order));
    next.bandOrders = List.copyOf(orders);
    return next;
  }

  Draft withReductionOrder(List<Integer> order) {
    Draft next = new Draft(this);
    next.reductionOrder = List.copyOf(order);
    return next;
  }

  Draft withPack(int input, Placement placement) {
    Draft next = new Draft(this);
    next.packs = packs.clone();
    next.packs[input] = placement;
    return next;
  }

  Draft withParallel(int count) {
    Draft next = new Draft(this);
    next.parallel = count;
    return next;
  }

  Draft withFenced(boolean value) {
    Draft next = new Draft(this);
    next.fenced = value;
    return next;
  }

  Draft withPeeled(boolean value) {
    Draft next = new Draft(this);
    next.peeled = value;
    return next;
  }

  Draft withHints(Hints value) {
    Draft next = new Draft(this);
    next.hints = value;
    return next;
  }

  /** The code inside the register tile. */
  Body body() {
    return new Body(this);
  }

  /** The size of what the loops of a band step through: the next level's tile. */
  long around(int band, int axis) {
    return band == Problem.LEVELS ? problem.extent(axis) : tiles[band + 1][axis];
  }

  /** Whether a band has a loop over an axis: its tile is smaller than what is around it. */
  boolean loops(int band, int axis) {
    if (problem.extent(axis) == 1) return false;
    if (!problem.isSpatial(axis)) return band == 1 && chunk[axis] < problem.extent(axis);
    return tiles[band][axis] < around(band, axis);
  }

  /** The axes a band has loops over, in the operator's order. */
  List<Integer> axesOf(int band) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < problem.axisCount(); axis++) if (loops(band, axis)) axes.add(axis);
    return axes;
  }

  /** Whether all iterations of a reduction axis inside the register tile are written out. */
  boolean fullyUnrolled(int axis) {
    return writtenOut(axis) >= chunk[axis];
  }
}
