package org.tilewright.codegen.kernel;

import java.util.Comparator;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;

/**
 * Outputs next to each other along one axis whose sums grow side by side, so that none waits for
 * another. The order in which each of them is summed does not depend on it.
 *
 * @param length outputs in a strip; the last one may be shorter
 */
record Strip(Axis axis, long length) {
  /** Room for the sums of the longest. */
  static final long LONGEST = 64;

  /** Sums that keep an adder busy: additions take about four cycles, and two begin in each. */
  private static final long ENOUGH = 8;

  /** Elements that share a line of the cache: who steps further reads a new one each time. */
  private static final long FARTHEST = 16;

  /** Along the axis that is long enough and steps through the inputs in the smallest steps. */
  static Strip of(Operator operator) {
    Axis axis =
        operator.spatialAxes().stream()
            .max(
                Comparator.<Axis>comparingLong(each -> Math.min(each.extent(), ENOUGH))
                    .thenComparing(each -> steps(operator, each), Comparator.reverseOrder())
                    .thenComparing(operator.axes()::indexOf))
            .orElseThrow();
    long longest = steps(operator, axis) <= 2 ? LONGEST : ENOUGH;
    return new Strip(axis, Math.min(axis.extent(), longest));
  }

  private static long steps(Operator operator, Axis axis) {
    return operator.body().reads().stream().mapToLong(each -> step(each, axis)).sum();
  }

  private static long step(Access access, Axis axis) {
    return Math.min(Math.abs(access.linear().coefficient(axis.name())), FARTHEST);
  }
}
