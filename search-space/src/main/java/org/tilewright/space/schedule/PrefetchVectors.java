package org.tilewright.space.schedule;

import java.util.List;

/**
 * How many iterations of the innermost loop over a reduction ahead of their use vectors are
 * fetched. Asked where an input beyond the first cache is read in place, line by line.
 *
 * <p>On a Zen 3 it earned a few per cent, and not every time, where rows lie pages apart, in
 * convolutions of NCHW; nothing with packed panels, which hardware fetches early anyway; and norms
 * took twice as long with vectors fetched four iterations ahead.
 */
final class PrefetchVectors implements Question {
  /** Hardware fetches no further than to the end of a page. */
  private static final long PAGE_BYTES = 4096;

  /** Positions that share a vector; where it is used once, memory is the limit. */
  private static final long OFTEN = 8;

  private static final Sizes ITERATIONS = Sizes.of(List.of(0L, 1L, 2L));

  @Override
  public String name() {
    return "prefetch";
  }

  @Override
  public List<String> options(Draft draft) {
    return ITERATIONS.labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return option == 0
        || draft.problem().reads().stream()
            .anyMatch(read -> jump(read, draft) >= FirstCache.LINE_BYTES);
  }

  /** Bytes that an iteration moves on by in an input that is read in place; 0 elsewhere. */
  private static long jump(IndexedAccess read, Draft draft) {
    Problem problem = draft.problem();
    int input = problem.operator().inputs().indexOf(read.access().operand());
    int axis = innermost(draft);
    boolean inPlace = draft.pack(input) == Draft.Placement.NONE && read.uses(draft.vectorAxis());
    boolean near = read.access().operand().bytes() <= problem.cacheBytes(1);
    if (axis < 0 || !inPlace || near) return 0;
    return read.stride(axis) * draft.writtenOut(axis) * read.access().operand().type().bytes();
  }

  /** The innermost serial loop over a reduction, or -1. */
  private static int innermost(Draft draft) {
    int count = draft.reductionOrder().size();
    return count == 0 ? -1 : draft.reductionOrder().get(count - 1);
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withHints(draft.hints().prefetching((int) ITERATIONS.size(option)));
  }

  /** One iteration where rows that are used often lie pages apart. */
  @Override
  public int preferred(Draft draft) {
    return draft.problem().reads().stream()
            .anyMatch(read -> jump(read, draft) >= PAGE_BYTES && uses(read, draft) >= OFTEN)
        ? 1
        : 0;
  }

  private static long uses(IndexedAccess read, Draft draft) {
    long uses = 1;
    for (int axis : draft.problem().spatialLoops()) {
      if (!read.uses(axis)) uses *= draft.problem().extent(axis);
    }
    return uses;
  }
}
