package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.target.CpuTarget;

/**
 * What surrounds the code being written: the range of each axis, the view of each input, the first
 * element of the output, and what dot products multiply. Immutable.
 */
record Scope(Map<String, Range> ranges, List<View> views, String output, Cells cells) {

  Scope {
    ranges = Map.copyOf(ranges);
    views = List.copyOf(views);
  }

  /** All of every axis, and every input as the caller passed it. */
  static Scope whole(LoopNest nest, CpuTarget target) {
    Map<String, Range> ranges = new HashMap<>();
    for (Axis each : nest.operator().axes()) ranges.put(each.name(), Range.whole(each.extent()));
    return new Scope(
        ranges,
        nest.operator().inputs().stream().map(each -> direct(nest, each)).toList(),
        "%" + nest.operator().name(),
        Cells.of(nest, target));
  }

  private static View direct(LoopNest nest, Operand input) {
    return View.direct(
        Inputs.access(nest.operator(), input),
        "%" + input.name(),
        nest.operator().zeroPoint(input),
        nest.operator().extents());
  }

  Range range(String axis) {
    Range range = ranges.get(axis);
    if (range == null) throw new IllegalArgumentException("There is no axis " + axis);
    return range;
  }

  Scope with(String axis, Range range) {
    Map<String, Range> changed = new HashMap<>(ranges);
    changed.put(axis, range);
    return new Scope(changed, views, output, cells);
  }

  /** The same with some operands, by name, elsewhere in memory. */
  Scope with(Map<String, String> pointers) {
    List<View> moved = new ArrayList<>();
    for (View each : views) {
      moved.add(each.at(pointers.getOrDefault(each.access().operand().name(), each.pointer())));
    }
    return new Scope(ranges, moved, pointers.getOrDefault(output.substring(1), output), cells);
  }

  Scope with(int input, View view) {
    List<View> changed = new ArrayList<>(views);
    changed.set(input, view);
    return new Scope(ranges, changed, output, cells);
  }
}
