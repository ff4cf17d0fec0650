package org.tilewright.space.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether and where an input is copied into the order in which it is read. The copy must fit half
 * the cache that its loops are for. Each place is offered once; a panel where several register
 * tiles share it, and all of an input where its parts would be copied more than once. A constant
 * input is copied ahead of time or not at all: no other copy costs less.
 */
final class PackInput implements Question {
  private static final List<Draft.Placement> OF_CONSTANTS =
      List.of(Draft.Placement.NONE, Draft.Placement.AHEAD);
  private static final List<Draft.Placement> OF_OTHERS =
      List.of(
          Draft.Placement.NONE,
          Draft.Placement.INNER,
          Draft.Placement.OUTER,
          Draft.Placement.PANEL,
          Draft.Placement.WHOLE);

  /** A last cache larger than this is shared with others. */
  private static final long MOST_LAST_CACHE = 32L << 20;

  /** Copying an element costs about as much as ten multiply-adds with it. */
  private static final long MANY_USES = 200;

  private static final long SOME_USES = 64;

  /** Bytes; rows this far apart share an eighth of the sets of a cache of 64 lines a way. */
  private static final long COLLIDING_DISTANCE = 512;

  /**
   * Bytes for each byte in a copy whose pairs are multiplied at once: elements are 16 bits wide.
   */
  private static final long WIDENED = 2;

  private final int input;
  private final IndexedAccess read;
  private final List<Draft.Placement> placements;

  PackInput(int input, IndexedAccess read) {
    this.input = input;
    this.read = read;
    this.placements = read.access().operand().constant() ? OF_CONSTANTS : OF_OTHERS;
  }

  @Override
  public String name() {
    return "pack." + read.access().operand().name();
  }

  @Override
  public List<String> options(Draft draft) {
    return placements.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    Draft.Placement placement = placements.get(option);
    if (placement == Draft.Placement.NONE || placement == Draft.Placement.AHEAD) return true;
    LoopOrder loops = LoopOrder.of(draft);
    int depth = loops.packDepth(read, placement);
    long bytes = read.footprint(loops.tileAt(depth)) * (draft.dot() == 2 ? WIDENED : 1);
    return bytes <= limit(draft.problem(), placement) && differs(loops, placement, depth);
  }

  /** Whether a copy at a depth is another than those of the placements farther out. */
  private boolean differs(LoopOrder loops, Draft.Placement placement, int depth) {
    int outer = loops.packDepth(read, Draft.Placement.OUTER);
    return switch (placement) {
      case INNER -> depth != outer;
      case PANEL ->
          depth != loops.packDepth(read, Draft.Placement.INNER) && depth < loops.accumulatorDepth();
      case WHOLE -> repeats(loops, depth, outer);
      default -> true;
    };
  }

  /** Whether one of some loops copies again what another iteration of it has copied before. */
  private boolean repeats(LoopOrder loops, int begin, int end) {
    return IntStream.range(begin, end).anyMatch(each -> !loops.moves(each, read));
  }

  private static long limit(Problem problem, Draft.Placement placement) {
    return switch (placement) {
      case PANEL -> problem.cacheBytes(1) / 2;
      case INNER -> problem.cacheBytes(2) / 2;
      default -> Math.min(problem.cacheBytes(3), MOST_LAST_CACHE) / 2;
    };
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withPack(input, placements.get(option));
  }

  /**
   * A constant input is packed ahead; of the others those whose vectors would have to be gathered,
   * and those that are used often enough to repay the copy: near to their use where nothing is
   * copied twice then, or else as far out as it fits. {@link Streams} stay where they are. Operands
   * of dot products repay it sooner: they are brought side by side once for many uses.
   */
  @Override
  public int preferred(Draft draft) {
    if (draft.problem().waitsForStreams()) return 0;
    if (placements.equals(OF_CONSTANTS)) return OF_CONSTANTS.indexOf(Draft.Placement.AHEAD);
    if (!gathersFar(draft) && !repaysCopy(draft)) return 0;
    boolean inner = allows(draft, Draft.Placement.INNER.ordinal());
    boolean outer = allows(draft, Draft.Placement.OUTER.ordinal());
    if (inner && (!outer || copiesOnceInside(draft))) {
      return Draft.Placement.INNER.ordinal();
    }
    return outer ? Draft.Placement.OUTER.ordinal() : 0;
  }

  /** Whether loops around the inner place copy nothing twice. */
  private boolean copiesOnceInside(Draft draft) {
    LoopOrder loops = LoopOrder.of(draft);
    return !repeats(loops, draft.parallel(), loops.packDepth(read, Draft.Placement.INNER));
  }

  /** Whether vectors are gathered; every second element costs little more than neighbours. */
  private boolean gathersFar(Draft draft) {
    int axis = draft.vectorAxis();
    return read.gathered(axis) && read.stride(axis) > 2;
  }

  /** Whether vectors of an input beyond the first cache are read again and again. */
  private boolean repaysCopy(Draft draft) {
    Problem problem = draft.problem();
    long uses = uses(draft);
    if (draft.dot() > 1) return uses >= SOME_USES;
    if (!read.uses(draft.vectorAxis())) return false;
    if (read.access().operand().bytes() <= problem.cacheBytes(1) / 2) return false;
    return uses >= MANY_USES || uses >= SOME_USES && rowsCollide(problem);
  }

  /** How often each element of the copy farthest out is used: threads make copies of their own. */
  private long uses(Draft draft) {
    LoopOrder loops = LoopOrder.of(draft);
    long[] tile = loops.tileAt(loops.packDepth(read, Draft.Placement.OUTER));
    long uses = 1;
    for (int axis : draft.problem().spatialLoops()) if (!read.uses(axis)) uses *= tile[axis];
    return uses;
  }

  /** Whether rows lie so far apart that they compete for a few sets of the first cache. */
  private boolean rowsCollide(Problem problem) {
    int reduction = problem.longestReduction();
    if (reduction < 0) return false;
    long distance = read.stride(reduction) * problem.elementBytes();
    return distance > 0 && distance % COLLIDING_DISTANCE == 0;
  }
}
