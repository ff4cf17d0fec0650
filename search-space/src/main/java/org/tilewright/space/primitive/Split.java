package org.tilewright.space.primitive;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;

/**
 * Tiles the innermost loop over an axis: one loop for each step, largest first, then the loop
 * itself.
 *
 * <pre>
 * for m in 512:                 for m in 512 step 128:
 *                     becomes     for m in 128 step 8:
 *                                   for m in 8:
 * </pre>
 *
 * <p>A step need not divide the extent: the last tile is smaller then. Each step divides the one
 * before it.
 */
public record Split(String axis, List<Long> steps) implements Primitive {

  public Split {
    steps = List.copyOf(steps);
  }

  @Override
  public LoopNest apply(LoopNest nest) {
    int position = nest.position(axis + ":1");
    List<Long> all = new ArrayList<>();
    for (Loop each : nest.loops().subList(0, position)) {
      if (each.axis().equals(axis)) all.add(each.step());
    }
    all.addAll(steps);
    checkFalling(all);
    List<Loop> loops = new ArrayList<>(nest.loops());
    loops.addAll(position, steps.stream().map(step -> Loop.serial(axis, step)).toList());
    return nest.withLoops(loops);
  }

  private void checkFalling(List<Long> all) {
    long inner = 1;
    for (int each = all.size() - 1; each >= 0; each--) {
      long step = all.get(each);
      if (step <= inner || step % inner != 0) {
        throw new IllegalArgumentException(
            "The steps %s of axis %s do not fit each other: expected falling ones above 1, each a multiple of the next."
                .formatted(all, axis));
      }
      inner = step;
    }
  }
}
