package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.space.operator.Affine;

/**
 * Where inside a register tile code is being written: known positions, and how far the unrolled
 * loops have come. Immutable.
 *
 * @param pointers into each view, at the begin of every range fixed so far
 * @param step how far the loops that are written out have come
 * @param inside dimensions known to hold the position, {@code input:dimension}
 * @param loaded values read in this straight run of code; shared on purpose
 */
record Point(
    Scope scope, List<String> pointers, Step step, Set<String> inside, Map<String, String> loaded) {

  /** The first position of an axis, offsets not counted. */
  Index begin(String axis) {
    return scope.range(axis).begin();
  }

  Point at(Step other) {
    return new Point(scope, pointers, other, inside, loaded);
  }

  /** The same point for vectors of another type: nothing of theirs is loaded yet. */
  Point unloaded() {
    return new Point(scope, pointers, step, inside, new HashMap<>());
  }

  /** The same point inside a serial loop over a part of an axis: nothing is loaded yet. */
  Point enter(FunctionWriter writer, String axis, Range range) {
    Index distance = writer.subtract(range.begin(), begin(axis));
    List<String> moved = new ArrayList<>();
    for (int input = 0; input < pointers.size(); input++) {
      View view = scope.views().get(input);
      long stride = view.stride(axis);
      Index elements = writer.multiply(distance, stride);
      String pointer = pointers.get(input);
      moved.add(stride == 0 ? pointer : view.address(writer, pointer, elements));
    }
    return new Point(scope.with(axis, range), moved, step, inside, new HashMap<>());
  }

  Point known(Set<String> dimensions) {
    Set<String> more = new HashSet<>(inside);
    more.addAll(dimensions);
    return new Point(scope, pointers, step, more, loaded);
  }

  boolean knows(int input, int dimension) {
    return inside.contains(input + ":" + dimension);
  }

  /** Elements from a view's pointer to the position of the offsets. */
  long displacement(View view, Map<String, Long> tileOffsets) {
    long sum = 0;
    for (var each : step.offsets().entrySet()) sum += view.stride(each.getKey()) * each.getValue();
    for (var each : tileOffsets.entrySet()) sum += view.stride(each.getKey()) * each.getValue();
    return sum;
  }

  /** The value of an index at the position of the offsets. */
  Index value(FunctionWriter writer, Affine index, Map<String, Long> tileOffsets) {
    Index sum = Index.constant(constantPart(index, tileOffsets));
    for (var term : index.coefficients().entrySet()) {
      sum = writer.add(sum, writer.multiply(begin(term.getKey()), term.getValue()));
    }
    return sum;
  }

  /** What the constant and the offsets contribute to an index. */
  long constantPart(Affine index, Map<String, Long> tileOffsets) {
    long sum = index.constant();
    for (var term : index.coefficients().entrySet()) {
      long offset = tileOffsets.getOrDefault(term.getKey(), step.offset(term.getKey()));
      sum += term.getValue() * offset;
    }
    return sum;
  }
}
