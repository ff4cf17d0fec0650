package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;

/**
 * An operator and a processor, with everything about them that questions ask again and again.
 * Immutable. Axes and inputs go by their position.
 */
final class Problem {
  /** Cache levels that tiles are made for. */
  static final int LEVELS = 3;

  private final Operator operator;
  private final CpuTarget target;
  private final List<Axis> axes;
  private final List<Access> reads = new ArrayList<>();
  private final long workingSet;

  Problem(Operator operator, CpuTarget target) {
    this.operator = operator;
    this.target = target;
    this.axes = operator.axes();
    for (int input = 0; input < operator.inputs().size(); input++) {
      if (operator.readsInBody(input)) reads.add(operator.read(input));
    }
    this.workingSet = operator.operands().stream().mapToLong(each -> each.bytes()).sum();
  }

  Operator operator() {
    return operator;
  }

  CpuTarget target() {
    return target;
  }

  int axisCount() {
    return axes.size();
  }

  Axis axis(int position) {
    return axes.get(position);
  }

  long extent(int axis) {
    return axes.get(axis).extent();
  }

  boolean isSpatial(int axis) {
    return axes.get(axis).isSpatial();
  }

  /** Inputs read by the body, in the operator's order. */
  List<Access> reads() {
    return reads;
  }

  /** Elements in one vector register. */
  int widestVector() {
    return target.vectorBytes() / operator.type().bytes();
  }

  int elementBytes() {
    return operator.type().bytes();
  }

  /** Bytes of cache level 1, 2 or 3. */
  long cacheBytes(int level) {
    return switch (level) {
      case 1 -> target.l1Bytes();
      case 2 -> target.l2Bytes();
      default -> target.l3Bytes();
    };
  }

  /** Whether the operands together exceed a cache, so that tiles for it can matter. */
  boolean exceeds(int level) {
    return workingSet > cacheBytes(level);
  }

  /** Whether an axis may be vectorised: its output elements are neighbours in memory. */
  boolean vectorises(int axis) {
    return isSpatial(axis)
        && extent(axis) > 1
        && operator.output().linear().coefficient(axes.get(axis).name()) == 1;
  }

  /** Positions of the axes of a kind with more than one iteration. */
  List<Integer> loopAxes(boolean spatial) {
    List<Integer> found = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      if (isSpatial(axis) == spatial && extent(axis) > 1) found.add(axis);
    }
    return found;
  }

  /** The longest reduction axis, or -1 if there is none. */
  int longestReduction() {
    int longest = -1;
    for (int axis : loopAxes(false)) {
      if (longest < 0 || extent(axis) > extent(longest)) longest = axis;
    }
    return longest;
  }

  /** Bytes that a box of {@code tile} positions of each axis reads through an access. */
  long footprint(Access access, long[] tile) {
    long elements = 1;
    for (int dimension = 0; dimension < access.indices().size(); dimension++) {
      long reach = 1;
      for (var term : access.indices().get(dimension).coefficients().entrySet()) {
        reach += term.getValue() * (tile[position(term.getKey())] - 1);
      }
      elements *= Math.min(reach, access.operand().shape().get(dimension));
    }
    return elements * elementBytes();
  }

  int position(String axis) {
    for (int each = 0; each < axes.size(); each++) {
      if (axes.get(each).name().equals(axis)) return each;
    }
    throw new IllegalArgumentException("There is no axis " + axis);
  }
}
