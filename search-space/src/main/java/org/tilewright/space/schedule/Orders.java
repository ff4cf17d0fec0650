package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders of a few axes worth trying: all orders of up to three axes; of more, those that move one
 * axis to the front or the back.
 */
record Orders(List<List<Integer>> orders, List<String> labels) {
  private static final int MOST_FOR_ALL = 3;

  static Orders of(Problem problem, List<Integer> axes) {
    List<List<Integer>> orders = list(axes);
    return new Orders(orders, labels(problem, orders));
  }

  private static List<List<Integer>> list(List<Integer> axes) {
    if (axes.size() <= MOST_FOR_ALL) return permutations(axes);
    Set<List<Integer>> orders = new LinkedHashSet<>();
    orders.add(axes);
    for (Integer each : axes) {
      List<Integer> others = new ArrayList<>(axes);
      others.remove(each);
      List<Integer> front = new ArrayList<>(List.of(each));
      front.addAll(others);
      orders.add(front);
      List<Integer> back = new ArrayList<>(others);
      back.add(each);
      orders.add(back);
    }
    return List.copyOf(orders);
  }

  private static List<List<Integer>> permutations(List<Integer> axes) {
    if (axes.isEmpty()) return List.of(List.of());
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : axes) {
      List<Integer> rest = new ArrayList<>(axes);
      rest.remove(first);
      for (List<Integer> each : permutations(rest)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(each);
        all.add(order);
      }
    }
    return all;
  }

  private static List<String> labels(Problem problem, List<List<Integer>> orders) {
    return orders.stream()
        .map(
            order ->
                order.isEmpty()
                    ? "none"
                    : order.stream()
                        .map(axis -> problem.axis(axis).name())
                        .collect(Collectors.joining(",")))
        .toList();
  }

  /** The order that has the given axis innermost or, failing that, any. */
  int withInnermost(int axis) {
    for (int each = 0; each < orders.size(); each++) {
      List<Integer> order = orders.get(each);
      if (!order.isEmpty() && order.get(order.size() - 1) == axis) return each;
    }
    return 0;
  }

  /**
   * The order of those with the given axis outermost, if there is a loop over it, that uses one
   * tile of an operand most often before it moves on.
   */
  int around(IndexedAccess operand, int axis) {
    int best = withOutermost(axis);
    for (int each = 0; each < orders.size(); each++) {
      List<Integer> order = orders.get(each);
      boolean outermost = order.indexOf(axis) <= 0;
      if (outermost && stays(operand, order) > stays(operand, orders.get(best))) best = each;
    }
    return best;
  }

  /** How many of the innermost axes leave an operand where it is. */
  private static int stays(IndexedAccess operand, List<Integer> order) {
    int count = 0;
    while (count < order.size() && !operand.uses(order.get(order.size() - 1 - count))) count++;
    return count;
  }

  /** The order that has the given axis outermost or, failing that, any. */
  int withOutermost(int axis) {
    for (int each = 0; each < orders.size(); each++) {
      List<Integer> order = orders.get(each);
      if (!order.isEmpty() && order.get(0) == axis) return each;
    }
    return 0;
  }
}
