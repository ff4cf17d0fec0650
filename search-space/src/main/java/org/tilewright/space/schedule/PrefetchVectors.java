package org.tilewright.space.schedule;

import java.util.List;

/**
 * How many iterations of the innermost loop over a reduction ahead of their use vectors are
 * fetched. Asked where a vector input exceeds the first cache and an iteration moves on by a cache
 * line or more.
 */
final class PrefetchVectors implements Question {
  private static final long LINE_BYTES = 64;
  private static final Sizes ITERATIONS = Sizes.of(List.of(0L, 1L, 4L));

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
    if (option == 0) return true;
    int axis = innermost(draft);
    return axis >= 0
        && draft.problem().reads().stream().anyMatch(read -> movesBeyondLines(read, axis, draft));
  }

  /** The innermost serial loop over a reduction, or -1. */
  private static int innermost(Draft draft) {
    int count = draft.reductionOrder().size();
    return count == 0 ? -1 : draft.reductionOrder().get(count - 1);
  }

  private static boolean movesBeyondLines(IndexedAccess read, int axis, Draft draft) {
    Problem problem = draft.problem();
    long bytes = read.access().operand().type().bytes();
    return read.uses(draft.vectorAxis())
        && read.access().operand().bytes() > problem.cacheBytes(1)
        && read.stride(axis) * draft.writtenOut(axis) * bytes >= LINE_BYTES;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withPrefetch((int) ITERATIONS.size(option));
  }

  @Override
  public int preferred(Draft draft) {
    return 0;
  }
}
