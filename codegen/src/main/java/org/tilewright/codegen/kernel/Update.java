package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Operator;

/** One multiply-add of an unrolled body: a position of the reductions and an element. */
record Update(Point point, int element) {

  /**
   * All updates of a body. Where a window slides over an input there are two good orders: that of
   * the loops keeps the elements of the window alive from one position to the next; going through
   * the window once, element by element, keeps the values it is combined with alive instead. The
   * order with fewer values alive is taken, because registers run out first.
   */
  static List<Update> inOrder(Operator operator, List<Point> points, List<Element> elements) {
    List<Update> updates = new ArrayList<>();
    for (Point point : points) {
      for (int each = 0; each < elements.size(); each++) updates.add(new Update(point, each));
    }
    Optional<Access> window = window(operator, points);
    if (window.isEmpty()) return updates;
    long others =
        operator.body().reads().stream()
            .filter(each -> !each.equals(window.get()))
            .mapToLong(each -> distinct(each.linear(), updates, elements))
            .sum();
    Affine address = window.get().linear();
    if (others < distinct(address, updates, elements)) {
      updates.sort(Comparator.comparingLong(each -> each.at(address, elements)));
    }
    return updates;
  }

  private static long distinct(Affine address, List<Update> updates, List<Element> elements) {
    return updates.stream().mapToLong(each -> each.at(address, elements)).distinct().count();
  }

  private long at(Affine address, List<Element> elements) {
    return point.constantPart(address, elements.get(element).offsets());
  }

  /** The read that unrolled reductions and spatial axes index together. */
  private static Optional<Access> window(Operator operator, List<Point> points) {
    Point last = points.get(points.size() - 1);
    for (Access access : operator.body().reads()) {
      for (Affine index : access.indices()) {
        boolean slides =
            last.step().offsets().entrySet().stream()
                .anyMatch(each -> each.getValue() > 0 && index.uses(each.getKey()));
        if (slides && index.coefficients().size() > 1) return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
