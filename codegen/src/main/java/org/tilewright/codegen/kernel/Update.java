package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Operator;

/** One multiply-add of an unrolled body: a position of the reductions and an accumulator. */
record Update(Point point, int accumulator) {

  /**
   * All updates of a body. Where a window slides over an input, those that read the same element
   * follow each other, so that it is loaded once and its register is free again soon; otherwise
   * they come in the order of the loops.
   */
  static List<Update> inOrder(Operator operator, List<Point> points, List<Element> elements) {
    List<Update> updates = new ArrayList<>();
    for (Point point : points) {
      for (int each = 0; each < elements.size(); each++) updates.add(new Update(point, each));
    }
    Optional<Access> window = window(operator, points);
    if (window.isEmpty()) return updates;
    Affine linear = window.get().linear();
    Comparator<Update> byAddress =
        Comparator.comparingLong(
            each -> each.point().constantPart(linear, elements.get(each.accumulator()).offsets()));
    updates.sort(byAddress);
    return updates;
  }

  /** The read that unrolled reductions and spatial axes index together. */
  private static Optional<Access> window(Operator operator, List<Point> points) {
    for (Access access : operator.body().reads()) {
      for (Affine index : access.indices()) {
        boolean slides =
            points.get(points.size() - 1).offsets().entrySet().stream()
                .anyMatch(each -> each.getValue() > 0 && index.uses(each.getKey()));
        if (slides && index.coefficients().size() > 1) return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
