package org.tilewright.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Operator;

/**
 * The operations an operator cannot do without.
 *
 * <p>A workload counts every multiply-add, as the literature does; those with padding add nothing
 * and good kernels leave them out. A time is only impossible if it is too short for the rest.
 */
final class NeededWork {
  private final Operator operator;

  private NeededWork(Operator operator) {
    this.operator = operator;
  }

  static double flops(Operator operator) {
    double all = operator.workload().flops();
    return operator.skipsPadding() ? all * new NeededWork(operator).insideFraction() : all;
  }

  /** The part of all iterations that read no padding. */
  private double insideFraction() {
    double fraction = 1;
    List<Condition> left = new ArrayList<>(conditions());
    while (!left.isEmpty()) {
      List<Condition> together = connected(left);
      left.removeAll(together);
      fraction *= fraction(together);
    }
    return fraction;
  }

  /** {@code 0 <= index < extent}. */
  private record Condition(Affine index, long extent) {
    boolean sharesAxis(Set<String> axes) {
      return index.coefficients().keySet().stream().anyMatch(axes::contains);
    }
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (Access access : operator.body().reads()) {
      for (int each = 0; each < access.indices().size(); each++) {
        if (access.padded(each, operator.extents())) {
          long extent = access.operand().shape().get(each);
          conditions.add(new Condition(access.indices().get(each), extent));
        }
      }
    }
    return conditions;
  }

  /** The first condition and all that depend on the same axes, directly or through others. */
  private static List<Condition> connected(List<Condition> conditions) {
    Set<String> axes = new LinkedHashSet<>(conditions.get(0).index().coefficients().keySet());
    int before;
    do {
      before = axes.size();
      for (Condition each : conditions) {
        if (each.sharesAxis(axes)) axes.addAll(each.index().coefficients().keySet());
      }
    } while (axes.size() > before);
    return conditions.stream().filter(each -> each.sharesAxis(axes)).toList();
  }

  private double fraction(List<Condition> conditions) {
    Set<String> axes = new LinkedHashSet<>();
    conditions.forEach(each -> axes.addAll(each.index().coefficients().keySet()));
    double positions = 1;
    for (String each : axes) positions *= operator.axis(each).extent();
    return count(conditions, List.copyOf(axes), new HashMap<>()) / positions;
  }

  /** Positions of some axes that meet all conditions. */
  private long count(List<Condition> conditions, List<String> axes, Map<String, Long> at) {
    if (axes.isEmpty()) return conditions.stream().allMatch(each -> holds(each, at)) ? 1 : 0;
    String axis = axes.get(0);
    long count = 0;
    for (long position = 0; position < operator.axis(axis).extent(); position++) {
      at.put(axis, position);
      count += count(conditions, axes.subList(1, axes.size()), at);
    }
    return count;
  }

  private static boolean holds(Condition condition, Map<String, Long> at) {
    long index = condition.index().at(at);
    return index >= 0 && index < condition.extent();
  }
}
