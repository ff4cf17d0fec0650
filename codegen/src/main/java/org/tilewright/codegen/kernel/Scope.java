package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What surrounds the code being written: the range of each axis and the view of each input.
 * Immutable.
 */
record Scope(Map<String, Range> ranges, List<View> views) {

  Scope {
    ranges = Map.copyOf(ranges);
    views = List.copyOf(views);
  }

  Range range(String axis) {
    Range range = ranges.get(axis);
    if (range == null) throw new IllegalArgumentException("There is no axis " + axis);
    return range;
  }

  Scope with(String axis, Range range) {
    Map<String, Range> changed = new HashMap<>(ranges);
    changed.put(axis, range);
    return new Scope(changed, views);
  }

  Scope with(int input, View view) {
    List<View> changed = new ArrayList<>(views);
    changed.set(input, view);
    return new Scope(ranges, changed);
  }
}
