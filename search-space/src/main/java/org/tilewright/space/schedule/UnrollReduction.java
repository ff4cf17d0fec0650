package org.tilewright.space.schedule;

import java.util.List;

/** How many iterations of a reduction axis are written out: all of a short one, a few of a long. */
final class UnrollReduction implements Question {
  /** Windows of convolutions up to this are written out whole. */
  private static final long SHORT = 7;

  /** Multiply-adds in one body, and in all copies of it: about 2 and 8 KiB of code. */
  private static final long MOST_IN_BODY = 256;

  private static final long MOST_IN_COPIES = 768;

  private final int axis;
  private final String axisName;
  private final Sizes counts;

  UnrollReduction(int axis, String axisName, long extent) {
    this.axis = axis;
    this.axisName = axisName;
    this.counts = Sizes.of(extent <= SHORT ? List.of(1L, extent) : List.of(1L, 2L, 4L, 8L));
  }

  @Override
  public String name() {
    return "unroll." + axisName;
  }

  @Override
  public List<String> options(Draft draft) {
    return counts.labels();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    if (option == 0) return true;
    Draft next = answer(draft, option);
    return next.body().length() <= MOST_IN_BODY
        && next.body().length() * next.body().copies() <= MOST_IN_COPIES;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withUnroll(axis, counts.size(option));
  }

  /** Short windows whole; of long axes as much as fills a hundred multiply-adds. */
  @Override
  public int preferred(Draft draft) {
    boolean whole = counts.size(counts.last()) == draft.problem().extent(axis);
    for (int each = counts.last(); each > 0; each--) {
      boolean useful = whole || answer(draft, each).body().length() <= 100;
      if (useful && allows(draft, each)) return each;
    }
    return 0;
  }
}
