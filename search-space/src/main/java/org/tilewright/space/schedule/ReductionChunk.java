package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much of the longest reduction axis is done while the accumulators stay in registers. In
 * several chunks the accumulators rest in the output between them.
 */
final class ReductionChunk implements Question {
  private static final List<Long> SIZES = List.of(32L, 64L, 128L, 192L, 256L, 384L, 512L, 1024L);

  /** What accumulators are worth leaving the registers for where {@link Streams} are the limit. */
  private static final List<Long> OF_STREAMS = List.of(4L, Streams.ROWS, 16L);

  private final int axis;
  private final String axisName;
  private final Map<Long, Sizes> sizes = new ConcurrentHashMap<>();

  ReductionChunk(int axis, String axisName) {
    this.axis = axis;
    this.axisName = axisName;
  }

  @Override
  public String name() {
    return "chunk." + axisName;
  }

  private Sizes sizes(Draft draft) {
    return sizes.computeIfAbsent(draft.writtenOut(axis), unused -> Sizes.of(list(draft)));
  }

  /** What is written out has a known size: as a chunk it has to divide the axis. */
  private List<Long> list(Draft draft) {
    long extent = draft.problem().extent(axis);
    TreeSet<Long> sizes = new TreeSet<>(SIZES);
    if (draft.problem().waitsForStreams()) sizes.addAll(OF_STREAMS);
    sizes.removeIf(size -> size >= extent || size % draft.writtenOut(axis) != 0);
    if (extent % draft.writtenOut(axis) != 0) sizes.remove(draft.writtenOut(axis));
    sizes.add(extent);
    return List.copyOf(sizes);
  }

  @Override
  public List<String> options(Draft draft) {
    return sizes(draft).labels();
  }

  /**
   * Chunks can only pay if the operands do not stay in the first cache anyway, and need an output
   * that holds the sums between them.
   */
  @Override
  public boolean allows(Draft draft, int option) {
    if (option == sizes(draft).last()) return true;
    return draft.problem().exceeds(1) && draft.problem().operator().holdsPartialSums();
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withChunk(axis, sizes(draft).size(option));
  }

  /**
   * As many rows of {@link Streams} as are read side by side. Elsewhere all of it if the panels of
   * all operands take half of the second cache, or else the largest whose panels take a quarter.
   * For threads all of it up to the whole cache: loops over chunks would be outside those they
   * share.
   */
  @Override
  public int preferred(Draft draft) {
    int last = sizes(draft).last();
    if (draft.problem().waitsForStreams() && !sharedByThreads(draft)) return ofStreams(draft);
    long cache = draft.problem().cacheBytes(2);
    if (panels(draft, last) <= (sharedByThreads(draft) ? cache : cache / 2)) return last;
    for (int option = last; option > 0; option--) {
      if (allows(draft, option) && panels(draft, option) <= cache / 4) return option;
    }
    return allows(draft, 0) ? 0 : last;
  }

  private int ofStreams(Draft draft) {
    int option = 0;
    while (option < sizes(draft).last() && sizes(draft).size(option) < Streams.ROWS) option++;
    return allows(draft, option) ? option : sizes(draft).last();
  }

  private static boolean sharedByThreads(Draft draft) {
    return draft.problem().target().threads() > 1;
  }

  private long panels(Draft draft, int option) {
    return panels(answer(draft, option));
  }

  private static long panels(Draft draft) {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int each = 0; each < tile.length; each++) {
      tile[each] = problem.isSpatial(each) ? draft.tile(0, each) : draft.chunk(each);
    }
    return problem.reads().stream().mapToLong(read -> read.footprint(tile)).sum();
  }
}
