package org.tilewright.space.primitive;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Puts the loops in another order, outermost first, named by their labels.
 *
 * <p>Every iteration combines into its own output element, so that any order is allowed that keeps
 * the loops of one axis nested as they were. The order of a floating-point sum may change.
 */
public record Reorder(List<String> labels) implements Primitive {

  public Reorder {
    labels = List.copyOf(labels);
  }

  @Override
  public LoopNest apply(LoopNest nest) {
    List<Loop> loops =
        labels.stream().map(label -> nest.loops().get(nest.position(label))).toList();
    if (loops.size() != nest.loops().size() || new HashSet<>(loops).size() != loops.size()) {
      throw new IllegalArgumentException(
          "A reorder names every loop once; the nest has %s, the reorder %s."
              .formatted(nest.loops().stream().map(Loop::label).toList(), labels));
    }
    checkNesting(loops);
    return nest.withLoops(loops);
  }

  private static void checkNesting(List<Loop> loops) {
    Map<String, Loop> outer = new LinkedHashMap<>();
    for (Loop each : loops) {
      Loop around = outer.put(each.axis(), each);
      if (around != null && around.step() <= each.step()) {
        throw new IllegalArgumentException(
            "The loop %s cannot be inside %s: its tile is not smaller."
                .formatted(each.label(), around.label()));
      }
    }
  }
}
