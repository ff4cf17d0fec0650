package org.tilewright.space.nest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tilewright.space.operator.Operator;

/**
 * An operator with its loops in order: the plain nest at first, a schedule after its primitives.
 *
 * <p>The loops of an axis have falling steps; each divides the tile of the one outside it, except
 * that the last tile of an extent may be smaller. The innermost serial loop over a spatial axis
 * steps by the register tile: what follows it is reductions and the tile itself, whose accumulators
 * stay in registers.
 *
 * <p>The nests of earlier stages are executed inside the loop over rows that is outermost in all of
 * them, for the rows of one iteration; before everything else if there is no such loop.
 *
 * <p>A reduction may be spread over the lanes of vectors and over interleaved accumulators: each
 * holds a part of the result, and all parts are combined when the loops inside are done.
 *
 * @param ahead positions of the constant inputs that are packed before the first execution
 * @param borders whether tiles that touch padding get code of their own
 * @param hints what the caches are told
 * @param earlier one for each earlier stage of the operator
 */
public record LoopNest(
    Operator operator,
    List<Loop> loops,
    List<Packing> packings,
    List<Integer> ahead,
    Borders borders,
    Hints hints,
    List<LoopNest> earlier) {

  /** What tiles at the edge of a padded operand do. */
  public enum Borders {
    /** Every read that may fall into padding is checked. */
    GUARDED,
    /** Tiles at the edge are separate code in which padding is known; the others check nothing. */
    PEELED
  }

  public LoopNest {
    loops = List.copyOf(loops);
    packings = List.copyOf(packings);
    ahead = List.copyOf(ahead);
    earlier = List.copyOf(earlier);
  }

  /** One serial loop for each axis of more than one position, in the operator's order. */
  public static LoopNest plain(Operator operator) {
    List<Loop> loops =
        operator.axes().stream()
            .filter(each -> each.extent() > 1)
            .map(each -> Loop.serial(each.name(), 1))
            .toList();
    List<LoopNest> earlier = operator.earlier().stream().map(LoopNest::plain).toList();
    return new LoopNest(
        operator, loops, List.of(), List.of(), Borders.GUARDED, Hints.NONE, earlier);
  }

  /** The same with other loops. */
  public LoopNest withLoops(List<Loop> other) {
    return new LoopNest(operator, other, packings, ahead, borders, hints, earlier);
  }

  /** The same with one packing more. */
  public LoopNest packed(Packing packing) {
    List<Packing> more = new ArrayList<>(packings);
    more.add(packing);
    return new LoopNest(operator, loops, more, ahead, borders, hints, earlier);
  }

  /** The same with one input packed ahead of time. */
  public LoopNest packedAhead(int input) {
    List<Integer> more = new ArrayList<>(ahead);
    more.add(input);
    return new LoopNest(operator, loops, packings, more, borders, hints, earlier);
  }

  /** Whether an input is read from a packed copy, whenever that is made. */
  public boolean packs(int input) {
    return ahead.contains(input) || packings.stream().anyMatch(each -> each.input() == input);
  }

  /** The same with padded edges treated in another way. */
  public LoopNest withBorders(Borders other) {
    return new LoopNest(operator, loops, packings, ahead, other, hints, earlier);
  }

  /** The same with other hints. */
  public LoopNest withHints(Hints other) {
    return new LoopNest(operator, loops, packings, ahead, borders, other, earlier);
  }

  /** The same with another nest of an earlier stage. */
  public LoopNest withEarlier(int stage, LoopNest other) {
    List<LoopNest> changed = new ArrayList<>(earlier);
    changed.set(stage, other);
    return new LoopNest(operator, loops, packings, ahead, borders, hints, changed);
  }

  /** Whether something is executed between the loops outside {@code depth} and those inside. */
  public boolean stagesAt(int depth) {
    return !earlier.isEmpty() && depth == sharedLoops();
  }

  /** The number of outermost loops that all stages share: one over rows, or none. */
  public int sharedLoops() {
    return !earlier.isEmpty() && earlier.stream().allMatch(this::sharesRows) ? 1 : 0;
  }

  private boolean sharesRows(LoopNest other) {
    if (loops.isEmpty() || other.loops.isEmpty()) return false;
    Loop mine = loops.get(0);
    Loop others = other.loops.get(0);
    return mine.axis().equals(operator.rows().name())
        && mine.label().equals(others.label())
        && !mine.inRegisters()
        && !others.inRegisters();
  }

  /**
   * The position of the loop with that label.
   *
   * @throws IllegalArgumentException if there is none, listing the loops of this nest
   */
  public int position(String label) {
    for (int each = 0; each < loops.size(); each++) {
      if (loops.get(each).label().equals(label)) return each;
    }
    throw new IllegalArgumentException(
        "The loop (%s) is unknown. Loops of this nest: %s."
            .formatted(label, loops.stream().map(Loop::label).toList()));
  }

  /** Whether the iterations of a loop write different elements. */
  public boolean isSpatial(Loop loop) {
    return operator.axis(loop.axis()).isSpatial();
  }

  /**
   * The number of loops outside the accumulators: the innermost serial spatial loop is the last.
   */
  public int accumulatorDepth() {
    for (int depth = loops.size(); depth > 0; depth--) {
      Loop loop = loops.get(depth - 1);
      if (isSpatial(loop) && !loop.inRegisters()) return depth;
    }
    return 0;
  }

  /** Positions of each axis that the loops from {@code depth} inwards cover in one execution. */
  public Map<String, Long> tileAt(int depth) {
    Map<String, Long> tile = new LinkedHashMap<>(operator.extents());
    for (Loop each : loops.subList(0, depth)) tile.merge(each.axis(), each.step(), Math::min);
    return tile;
  }

  /** Positions of one axis that the loops from {@code depth} inwards cover in one execution. */
  public long tileAt(int depth, String axis) {
    return tileAt(depth).getOrDefault(axis, 1L);
  }

  /** Positions of each spatial axis in one register tile, lanes included. */
  public Map<String, Long> registerTile() {
    Map<String, Long> tile = tileAt(accumulatorDepth());
    tile.keySet().removeIf(axis -> operator.axis(axis).isReduction());
    return tile;
  }

  /** The loop whose iterations are the lanes of vectors, if any. */
  public Optional<Loop> vectorLoop() {
    return loops.stream().filter(each -> each.binding() == Loop.Binding.VECTORISED).findFirst();
  }

  /** Whether the lanes of a vector hold parts of one output element instead of neighbours. */
  public boolean reducesLanes() {
    return vectorLoop().filter(each -> !isSpatial(each)).isPresent();
  }

  /** The loop whose iterations have accumulators of their own, if any. */
  public Optional<Loop> interleavedLoop() {
    return loops.stream().filter(each -> each.binding() == Loop.Binding.INTERLEAVED).findFirst();
  }

  /** The loop whose iterations are multiplied and summed by one instruction, if any. */
  public Optional<Loop> dotLoop() {
    return loops.stream().filter(each -> each.binding() == Loop.Binding.DOT).findFirst();
  }

  /** Products that one instruction sums in each lane; 1 if it adds a single one. */
  public int dotLength() {
    return dotLoop().map(each -> Math.toIntExact(trips(loops.indexOf(each)))).orElse(1);
  }

  /** Whether reductions that are written out are kept apart. */
  public boolean fenced() {
    return loops.stream().anyMatch(each -> each.binding() == Loop.Binding.FENCED);
  }

  /** Accumulators of each output element, lanes not counted. */
  public int partials() {
    return interleavedLoop().map(each -> Math.toIntExact(trips(loops.indexOf(each)))).orElse(1);
  }

  /** Lanes of a vector; 1 if nothing is vectorised. */
  public int lanes() {
    Optional<Loop> vector = vectorLoop();
    if (vector.isEmpty()) return 1;
    String axis = vector.get().axis();
    long parent = operator.axis(axis).extent();
    for (Loop each : loops) {
      if (each.equals(vector.get())) break;
      if (each.axis().equals(axis)) parent = each.step();
    }
    return Math.toIntExact(parent);
  }

  /** Vectors that hold the accumulators of one register tile. */
  public long accumulators() {
    long count = partials();
    String vectorAxis = vectorLoop().map(Loop::axis).orElse("");
    for (var each : registerTile().entrySet()) {
      long tile = each.getValue();
      count *= each.getKey().equals(vectorAxis) ? -Math.floorDiv(-tile, lanes()) : tile;
    }
    return count;
  }

  /** The parallel loops, which are the outermost. */
  public List<Loop> parallelLoops() {
    return loops.stream().filter(each -> each.binding() == Loop.Binding.PARALLEL).toList();
  }

  /** Iterations of all parallel loops together. */
  public long parallelExtent() {
    long extent = 1;
    for (int each = 0; each < parallelLoops().size(); each++) extent *= trips(each);
    return extent;
  }

  /** Iterations of a loop inside a full tile of the loops around it. */
  public long trips(int position) {
    Loop loop = loops.get(position);
    return -Math.floorDiv(-tileAt(position, loop.axis()), loop.step());
  }

  @Override
  public String toString() {
    return NestPrinter.print(this);
  }
}
