package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * One vector of a register tile.
 *
 * @param offsets of each spatial axis from the begin of the tile
 * @param lanes how many are part of the tile; fewer than all only at the end of the axis
 */
record Element(Map<String, Long> offsets, long lanes) {

  /** The vectors of a register tile, in the order of its unrolled loops. */
  static List<Element> of(LoopNest nest, Scope scope) {
    List<Element> elements = List.of(new Element(Map.of(), nest.lanes()));
    for (Loop each : nest.loops().subList(nest.accumulatorDepth(), nest.loops().size())) {
      if (nest.isSpatial(each)) elements = along(each, elements, nest, scope);
    }
    return elements;
  }

  private static List<Element> along(
      Loop loop, List<Element> elements, LoopNest nest, Scope scope) {
    long size = scope.range(loop.axis()).size().orElseThrow();
    List<Element> finer = new ArrayList<>();
    for (Element each : elements) {
      if (loop.binding() == Loop.Binding.VECTORISED) {
        long offset = each.offsets().getOrDefault(loop.axis(), 0L);
        finer.add(new Element(each.offsets(), Math.min(nest.lanes(), size - offset)));
      } else {
        for (long at = 0; at < size; at += loop.step()) finer.add(each.at(loop.axis(), at));
      }
    }
    return finer;
  }

  /** The same with its first lane only. */
  Element scalar() {
    return new Element(offsets, 1);
  }

  private Element at(String axis, long offset) {
    Map<String, Long> changed = new HashMap<>(offsets);
    changed.put(axis, offset);
    return new Element(changed, lanes);
  }
}
