package org.tilewright.space.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which axis is vectorised: one whose output elements are neighbours or lie apart at little cost,
 * or a reduction whose inputs are neighbours.
 */
final class VectorAxis implements Question {
  private static final int NONE = -1;

  /** An input that is used less often is not worth copying into the order of its vectors. */
  private static final double OFTEN = 8;

  /**
   * The same for an axis whose results lie apart: rows are written cheaper, even if not in full.
   */
  private static final double OFTEN_APART = 48;

  @Override
  public String name() {
    return "vector";
  }

  private static List<Integer> candidates(Draft draft) {
    List<Integer> axes =
        IntStream.range(0, draft.problem().axisCount())
            .filter(draft.problem()::vectorises)
            .boxed()
            .toList();
    return axes.isEmpty() ? List.of(NONE) : axes;
  }

  @Override
  public List<String> options(Draft draft) {
    return candidates(draft).stream()
        .map(axis -> axis == NONE ? "none" : draft.problem().axis(axis).name())
        .toList();
  }

  @Override
  public boolean allows(Draft draft, int option) {
    return true;
  }

  @Override
  public Draft answer(Draft draft, int option) {
    return draft.withVectorAxis(candidates(draft).get(option));
  }

  /**
   * A spatial axis that is worth it, first one whose results lie apart, then the longest; or else a
   * reduction, or else any.
   */
  @Override
  public int preferred(Draft draft) {
    List<Integer> axes = candidates(draft);
    Problem problem = draft.problem();
    Comparator<Integer> order =
        Comparator.comparing((Integer each) -> worth(problem, axes.get(each)))
            .thenComparing(each -> axes.get(each) != NONE && problem.liesApart(axes.get(each)))
            .thenComparing(each -> problem.extent(axes.get(each)));
    return IntStream.range(0, axes.size()).boxed().max(order).orElseThrow();
  }

  private static int worth(Problem problem, int axis) {
    if (axis == NONE) return 0;
    if (!problem.isSpatial(axis)) return 1;
    return fillsVectors(problem, axis) && gathersLittle(problem, axis) ? 2 : 0;
  }

  private static boolean fillsVectors(Problem problem, int axis) {
    return problem.extent(axis) >= problem.widestVector();
  }

  private static boolean gathersLittle(Problem problem, int axis) {
    double often = problem.liesApart(axis) ? OFTEN_APART : OFTEN;
    return problem.reads().stream()
        .filter(read -> read.gathered(axis))
        .allMatch(read -> read.access().operand().constant() || uses(problem, read) >= often);
  }

  /** How often each element of an input is used. */
  private static double uses(Problem problem, IndexedAccess read) {
    double uses = 1;
    for (int axis : problem.spatialLoops()) if (!read.uses(axis)) uses *= problem.extent(axis);
    return uses;
  }
}
