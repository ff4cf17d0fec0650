package org.tilewright.space.primitive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Puts the loops in another order, outermost first, named by their labels.
 *
 * <pre>
 * for m in 512:                  for k in 512:
 *   for k in 512:      becomes     for m in 512:
 * </pre>
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
          "The order %s does not name every loop once. Loops of this nest: %s."
              .formatted(labels, nest.loops().stream().map(Loop::label).toList()));
    }
    checkNesting(loops);
    return nest.withLoops(loops);
  }

  private static void checkNesting(List<Loop> loops) {
    Map<String, Loop> outer = new HashMap<>();
    for (Loop each : loops) {
      Loop around = outer.put(each.axis(), each);
      if (around != null && around.step() <= each.step()) {
        throw new IllegalArgumentException(
            "The loop %s cannot be inside %s: its step is larger. Keep the loops of an axis in their order."
                .formatted(each.label(), around.label()));
      }
    }
  }
}
