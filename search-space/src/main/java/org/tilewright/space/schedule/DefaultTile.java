package org.tilewright.space.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The register tile of the default schedule: of all that fit the registers, the one with the most
 * multiply-adds for each operand read. Counted against it are lanes and rows wasted at the ends,
 * axes beside that of the vectors, padding, cache lines read in part, and windows read anew for
 * each row though they exceed the first cache. {@link LineWindows} have a score of their own. Of
 * {@link Streams} every line is used whole and as often as it can be. Among equals the one that is
 * longest along the vector axis, where memory is contiguous.
 */
final class DefaultTile {
  /** What each axis beyond one costs beside that of the vectors: more streams, more edges. */
  private static final double SECOND_AXIS = 0.85;

  /** What an axis costs along which windows reach into padding. */
  private static final double PADDED = 0.9;

  /** What it costs to fetch the rows of a window from the second cache for each row of results. */
  private static final double FAR = 0.95;

  /** Accumulators that keep the units busy while operands come from the second cache. */
  private static final double BUSY = 10;

  /** The same where a window reads most of its operands several times. */
  private static final double BUSY_IN_WINDOWS = 8;

  /** Positions of a window that can be written out together with those of a tile. */
  private static final long SMALL_WINDOW = 12;

  /** Vectors in a row of a tile. */
  private static final long MOST_VECTORS = 4;

  /** The same where each lane is stored in a line, and perhaps a page, of its own. */
  private static final long MOST_VECTORS_APART = 2;

  /**
   * Neighbours that are stored together where lanes lie apart, and what it costs if some are not.
   */
  private static final long TOGETHER = 4;

  private static final double ALONE = 0.95;

  /** Rows of a tile, as far as there are registers. */
  private static final long MOST_ROWS = 14;

  private final Draft draft;
  private final List<Integer> axes;
  private final boolean windows;
  private final boolean nearWindows;
  private final Optional<LineWindows> lines;
  private double bestScore = -1;
  private Draft best;

  private DefaultTile(Draft draft) {
    this.draft = draft;
    this.best = draft;
    this.axes = draft.problem().spatialLoops();
    this.windows = draft.problem().reducesWindowsAlone();
    this.lines = LineWindows.of(draft);
    this.nearWindows = windows && isNear(draft.problem());
  }

  /**
   * Whether small windows move by one over inputs that the second cache has: then it matters little
   * how lines are read and edges met, but all that neighbours share in both directions counts, and
   * that lines do not push each other out of the first cache.
   */
  private static boolean isNear(Problem problem) {
    long cache = problem.cacheBytes(2);
    return problem.positions(problem.reductionLoops()) <= SMALL_WINDOW
        && problem.reads().stream()
            .allMatch(
                read -> read.access().operand().bytes() <= cache && movesByOne(problem, read));
  }

  private static boolean movesByOne(Problem problem, IndexedAccess read) {
    for (int axis : problem.spatialLoops()) {
      for (int window : problem.reductionLoops()) {
        boolean slides = read.slides(axis, window, problem.extent(window));
        if (slides && !read.slides(axis, window, 2)) return false;
      }
    }
    return true;
  }

  /** The best completion of a draft whose vector axis and lanes are decided. */
  static DefaultTile of(Draft draft) {
    DefaultTile tile = new DefaultTile(draft);
    tile.search(0, draft);
    return tile;
  }

  long size(int axis) {
    return best.tile(0, axis);
  }

  private void search(int position, Draft partial) {
    if (position == axes.size()) {
      double score = score(partial);
      if (score > bestScore || score == bestScore && isPreferred(partial)) {
        bestScore = score;
        best = partial;
      }
      return;
    }
    int axis = axes.get(position);
    for (long size : sizes(axis)) {
      Draft next = partial.withTile(0, axis, size);
      if (fits(next)) search(position + 1, next);
    }
  }

  /**
   * Among equals: longer rows, then more of them where windows move by one; of whole lines no more
   * than are needed, unless they crowd.
   */
  private boolean isPreferred(Draft equal) {
    if (lines.isPresent() && !lines.get().crowd()) return row(equal) < row(best);
    return row(equal) > row(best) || nearWindows && row(equal) == row(best);
  }

  /** Windows alone leave half of the registers to what slides through them. */
  private boolean fits(Draft candidate) {
    long registers = draft.problem().target().vectorRegisters();
    return candidate.body().registers() <= registers
        && (!windows || candidate.body().accumulators() <= registers / 2);
  }

  private List<Long> sizes(int axis) {
    long extent = draft.problem().extent(axis);
    if (axis != draft.vectorAxis()) {
      long most = rowsShareASet(axis) ? FirstCache.ways(draft.problem()) : MOST_ROWS;
      long allowed = lines.map(each -> each.mostPositions(axis, most)).orElse(most);
      return Numbers.registerTiles(Math.min(extent, allowed));
    }
    long most = Math.min(mostVectors(), draft.body().vectors(axis, extent));
    return LongStream.rangeClosed(1, most).mapToObj(each -> each * draft.lanes()).toList();
  }

  private long mostVectors() {
    long usual = draft.lanesLieApart() ? MOST_VECTORS_APART : MOST_VECTORS;
    return lines.map(LineWindows::mostVectors).orElse(usual);
  }

  /** What it costs if neighbours in the output do not come in groups, where lanes lie apart. */
  private double together(Draft candidate) {
    if (!draft.lanesLieApart()) return 1;
    boolean groups =
        axes.stream()
            .filter(axis -> draft.problem().output().stride(axis) == 1)
            .allMatch(axis -> candidate.tile(0, axis) % TOGETHER == 0);
    return groups ? 1 : ALONE;
  }

  /** Whether rows of an input that is read in place, element by element, push each other out. */
  private boolean rowsShareASet(int axis) {
    Problem problem = draft.problem();
    return problem.reads().stream()
        .filter(read -> read.uses(axis) && !read.uses(draft.vectorAxis()))
        .filter(read -> !read.access().operand().constant())
        .anyMatch(read -> read.stride(axis) * problem.elementBytes() % FirstCache.WAY_BYTES == 0);
  }

  /**
   * The share of a cache line that tiles cover where vectors are read as they lie in memory, so
   * that no line is read twice. It costs windows all, longer reductions half of that.
   */
  private double line(Draft candidate) {
    Problem problem = draft.problem();
    boolean inPlace =
        problem.reads().stream()
            .anyMatch(
                read -> read.uses(candidate.vectorAxis()) && !read.access().operand().constant());
    if (!inPlace || nearWindows) return 1;
    double bytes = (double) row(candidate) * problem.operator().accumulatorType().bytes();
    double share = Math.min(1, bytes / FirstCache.LINE_BYTES);
    return windows ? share : (1 + share) / 2;
  }

  /** Vectors read for one step of the reductions; windows share most of theirs. */
  private double loads(Draft candidate, IndexedAccess read) {
    if (!windows) return candidate.body().loads(read);
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    double steps = candidate.lanes();
    for (int axis = 0; axis < tile.length; axis++) {
      boolean spatial = problem.isSpatial(axis);
      tile[axis] = spatial ? candidate.tile(0, axis) : problem.extent(axis);
      if (!spatial) steps *= problem.extent(axis);
    }
    return read.elements(tile) / steps;
  }

  private static long row(Draft candidate) {
    int axis = candidate.vectorAxis();
    return axis < 0 ? 1 : candidate.tile(0, axis);
  }

  /** What is used of each line of {@link Streams}: all uses of an element, and whole lines. */
  private double scoreOfStreams(Draft candidate) {
    Streams streams = new Streams(draft.problem());
    double reads = 0;
    for (IndexedAccess each : draft.problem().reads()) {
      if (streams.isStream(each)) reads += candidate.body().loads(each);
    }
    double used = 1;
    for (int axis : axes) {
      if (axis != candidate.vectorAxis()) used *= candidate.body().usedShare(axis);
    }
    double bytes = (double) row(candidate) * draft.problem().elementBytes();
    double line = bytes / (FirstCache.LINE_BYTES * Math.ceil(bytes / FirstCache.LINE_BYTES));
    return used * line * candidate.body().accumulators() / reads;
  }

  private double score(Draft candidate) {
    if (draft.problem().waitsForStreams()) return scoreOfStreams(candidate);
    if (lines.isPresent()) return new LineWindows(candidate, lines.get().read()).score();
    double accumulators = candidate.body().accumulators();
    double used = 1;
    double reads = candidate.body().factorSums();
    int rows = 0;
    for (int axis : axes) {
      used *= candidate.body().usedShare(axis);
      if (axis == candidate.vectorAxis() || candidate.tile(0, axis) == 1) continue;
      rows++;
      if (draft.problem().padded(axis) && !nearWindows) used *= PADDED;
    }
    for (var each : draft.problem().reads()) reads += loads(candidate, each);
    boolean waits = !draft.problem().reductionLoops().isEmpty();
    double busy = waits ? Math.min(1, accumulators / (windows ? BUSY_IN_WINDOWS : BUSY)) : 1;
    double plain = nearWindows ? 1 : Math.pow(SECOND_AXIS, Math.max(0, rows - 1));
    double near = windows && new Windows(candidate).areFetchedAnew() ? FAR : 1;
    double room =
        nearWindows
            ? Math.min(1, FirstCache.ways(draft.problem()) / new Windows(candidate).mostInASet())
            : 1;
    double places = used * busy * plain * near * room * line(candidate) * together(candidate);
    return places * accumulators / (accumulators + reads);
  }
}
