package org.tilewright.space.schedule;

import java.util.ArrayList;
import java.util.List;

/** The loops of a draft outside the accumulators, outermost first. */
record LoopOrder(Draft draft, List<Step> steps) {

  /** One loop: it steps over an axis by {@code size}. */
  record Step(int band, int axis, long size) {}

  static LoopOrder of(Draft draft) {
    List<Step> steps = new ArrayList<>();
    for (int band = Problem.LEVELS; band >= 0; band--) {
      for (int axis : draft.order(band)) {
        boolean spatial = draft.problem().isSpatial(axis);
        steps.add(new Step(band, axis, spatial ? draft.tile(band, axis) : draft.chunk(axis)));
      }
    }
    return new LoopOrder(draft, List.copyOf(steps));
  }

  /** Whether each iteration of a loop touches another part of an operand. */
  boolean moves(int loop, IndexedAccess operand) {
    return operand.uses(steps.get(loop).axis());
  }

  /** Loops outside a packing: those of its bands, up to the last that moves the input's tile. */
  int packDepth(IndexedAccess read, Draft.Placement placement) {
    int innermostBand =
        switch (placement) {
          case PANEL -> 0;
          case INNER -> 1;
          case WHOLE -> Problem.LEVELS + 1;
          default -> 2;
        };
    int depth = 0;
    for (int each = 0; each < steps.size(); each++) {
      Step step = steps.get(each);
      if (step.band() >= innermostBand && moves(each, read)) depth = each + 1;
    }
    return Math.max(Math.min(depth, accumulatorDepth()), draft.parallel());
  }

  /** Loops outside the accumulators: chunks of a reduction inside all spatial loops are not. */
  int accumulatorDepth() {
    int depth = steps.size();
    while (depth > 0 && !draft.problem().isSpatial(steps.get(depth - 1).axis())) depth--;
    return depth;
  }

  /** Positions of each axis covered by the loops from {@code depth} inwards. */
  long[] tileAt(int depth) {
    Problem problem = draft.problem();
    long[] tile = new long[problem.axisCount()];
    for (int axis = 0; axis < tile.length; axis++) tile[axis] = problem.extent(axis);
    for (Step each : steps.subList(0, depth)) {
      tile[each.axis()] = Math.min(tile[each.axis()], each.size());
    }
    return tile;
  }
}
