package org.tilewright.space.schedule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * How many iterations of a reduction axis are written out: all of a short one, a few of a long. An
 * iteration is as many positions as have lanes and accumulators of their own.
 */
final class UnrollReduction implements Question {
  /** Multiply-adds in one body, and in all copies of it: about 2 and 8 KiB of code. */
  private static final long MOST_IN_BODY = 256;

  private static final long MOST_IN_COPIES = 768;

  private static final long ENOUGH_IN_BODY = 100;

  private final int axis;
  private final String axisName;
  private final Map<Long, Sizes> counts = new ConcurrentHashMap<>();

  UnrollReduction(int axis, String axisName) {
    this.axis = axis;
    this.axisName = axisName;
  }

  private Sizes counts(Draft draft) {
    return counts.computeIfAbsent(iterations(draft), UnrollReduction::counts);
  }

  private static Sizes counts(long iterations) {
    if (iterations == 1) return Sizes.of(List.of(1L));
    return Sizes.of(
        iterations <= Windows.SHORT ? List.of(1L, iterations) : List.of(1L, 2L, 4L, 8L));
  }

  private long iterations(Draft draft) {
    return -Math.floorDiv(-draft.problem().extent(axis), draft.group(axis));
  }

  @Override
  public String name() {
    return "unroll." + axisName;
  }

  @Override
  public List<String> options(Draft draft) {
    return counts(draft).labels();
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
    return draft.withUnroll(axis, counts(draft).size(option));
  }

  /**
   * Short windows whole, unless a loop over them passes padding by or another window shares what it
   * reads; of long axes as much as fills a hundred multiply-adds, or nothing where a window is
   * written out already: its copies need the registers. Dot products are not copied: LLVM adds
   * those of one accumulator to each other first, for which registers run out.
   */
  @Override
  public int preferred(Draft draft) {
    if (passesPaddingBy(draft) || new Windows(draft).sharesNothing(axis)) return 0;
    Sizes counts = counts(draft);
    boolean whole = counts.size(counts.last()) == iterations(draft);
    if (!whole && writesOutWindows(draft)) return 0;
    long most = draft.dot() > 1 ? 0 : ENOUGH_IN_BODY / copiesToCome(draft);
    for (int each = counts.last(); each > 0; each--) {
      boolean useful = whole || answer(draft, each).body().length() <= most;
      if (useful && allows(draft, each)) return each;
    }
    return 0;
  }

  /**
   * Whether windows around a long axis, or those asked about later, are written out; but where one
   * of them shares nothing, the others leave room.
   */
  private boolean writesOutWindows(Draft draft) {
    Windows windows = new Windows(draft);
    List<Integer> beside = windows.beside(axis);
    return beside.stream().noneMatch(windows::sharesNothing)
        && beside.stream().anyMatch(each -> draft.unroll(each) > 1 || each > axis);
  }

  /** How often the body will be written out for windows asked about later. */
  private long copiesToCome(Draft draft) {
    Windows windows = new Windows(draft);
    return windows.beside(axis).stream()
        .filter(each -> each > axis && !windows.sharesNothing(each))
        .mapToLong(draft.problem()::extent)
        .reduce(1, (one, other) -> one * other);
  }

  /**
   * Whether this is a window over padding that the register tile is one position of, around other
   * reductions: a loop skips padding then, and edges need few copies of the body.
   */
  private boolean passesPaddingBy(Draft draft) {
    Problem problem = draft.problem();
    List<Integer> reductions = problem.reductionLoops();
    if (axis == reductions.get(reductions.size() - 1)) return false;
    return problem.reads().stream().anyMatch(read -> slidesOverPadding(read.access(), draft));
  }

  private boolean slidesOverPadding(Access access, Draft draft) {
    Map<String, Long> extents = draft.problem().operator().extents();
    for (int dimension = 0; dimension < access.indices().size(); dimension++) {
      Affine index = access.indices().get(dimension);
      if (!index.uses(axisName) || !access.padded(dimension, extents)) continue;
      return draft.problem().spatialLoops().stream()
          .filter(each -> index.uses(draft.problem().axis(each).name()))
          .allMatch(each -> draft.tile(0, each) == 1);
    }
    return false;
  }
}
