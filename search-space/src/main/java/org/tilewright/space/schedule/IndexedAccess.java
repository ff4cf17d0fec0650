package org.tilewright.space.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Axis;

/**
 * An access with its axes by position instead of by name, for estimates made thousands of times a
 * second. Immutable.
 */
final class IndexedAccess {
  private final Access access;
  private final long[][] coefficients;
  private final long[] shape;
  private final boolean[] uses;
  private final long[] strides;
  private final int elementBytes;
  private final boolean padded;
  private final boolean[] paddedDimensions;

  IndexedAccess(Access access, List<Axis> axes) {
    this.access = access;
    int rank = access.indices().size();
    coefficients = new long[rank][axes.size()];
    shape = access.operand().shape().stream().mapToLong(Long::longValue).toArray();
    uses = new boolean[axes.size()];
    strides = new long[axes.size()];
    for (int axis = 0; axis < axes.size(); axis++) {
      String name = axes.get(axis).name();
      uses[axis] = access.uses(name);
      strides[axis] = access.linear().coefficient(name);
      for (int each = 0; each < rank; each++) {
        coefficients[each][axis] = access.indices().get(each).coefficient(name);
      }
    }
    elementBytes = access.operand().type().bytes();
    Map<String, Long> extents = new HashMap<>();
    for (Axis each : axes) extents.put(each.name(), each.extent());
    padded = access.padded(extents);
    paddedDimensions = new boolean[rank];
    for (int each = 0; each < rank; each++) paddedDimensions[each] = access.padded(each, extents);
  }

  Access access() {
    return access;
  }

  /** Whether positions beyond the operand's edge are read. */
  boolean padded() {
    return padded;
  }

  /** Whether an axis moves along a dimension in which positions beyond the edge are read. */
  boolean padded(int axis) {
    for (int each = 0; each < shape.length; each++) {
      if (coefficients[each][axis] != 0 && paddedDimensions[each]) return true;
    }
    return false;
  }

  /** Whether the operand changes along an axis; never along none, which is -1. */
  boolean uses(int axis) {
    return axis >= 0 && uses[axis];
  }

  /** Whether a window, a reduction of that extent, overlaps with its neighbour along an axis. */
  boolean slides(int axis, int window, long extent) {
    for (long[] each : coefficients) {
      if (each[axis] != 0 && Math.abs(each[axis]) < Math.abs(each[window]) * extent) return true;
    }
    return false;
  }

  /** Whether vectors along an axis would have to be gathered: their lanes lie apart. */
  boolean gathered(int axis) {
    return axis >= 0 && strides[axis] > 1;
  }

  /** Elements between neighbours along an axis. */
  long stride(int axis) {
    return strides[axis];
  }

  /** Neighbours in memory that a box of {@code tile} positions of each axis covers. */
  long row(long[] tile) {
    int last = shape.length - 1;
    return last < 0 ? 1 : reach(last, tile);
  }

  private long reach(int dimension, long[] tile) {
    long reach = 1;
    long[] row = coefficients[dimension];
    for (int axis = 0; axis < row.length; axis++) reach += Math.abs(row[axis]) * (tile[axis] - 1);
    return Math.min(reach, shape[dimension]);
  }

  /** Bytes that a box of {@code tile} positions of each axis covers. */
  long footprint(long[] tile) {
    return elements(tile) * elementBytes;
  }

  /** Elements that a box of {@code tile} positions of each axis covers. */
  long elements(long[] tile) {
    long elements = 1;
    for (int each = 0; each < shape.length; each++) elements *= reach(each, tile);
    return elements;
  }
}
