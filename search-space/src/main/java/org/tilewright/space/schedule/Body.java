package org.tilewright.space.schedule;

import java.util.List;

/**
 * The code inside the register tile of a draft: accumulators, loads, and how often it is copied.
 */
record Body(Draft draft) {
  /** Two units with a latency of four cycles need eight independent accumulators. */
  private static final long ENOUGH_ACCUMULATORS = 8;

  /** Vectors that hold the accumulators. */
  long accumulators() {
    long count = draft.interleave();
    for (int axis : draft.problem().spatialLoops()) count *= vectors(axis, draft.tile(0, axis));
    return count;
  }

  /** Whether the multiply-add units need not wait for one another's results. */
  boolean keepsUnitsBusy() {
    return accumulators() >= ENOUGH_ACCUMULATORS;
  }

  /**
   * Vector registers in use: accumulators, a row of the tile, one value to multiply it by, and sums
   * of products that are not accumulated by the same instruction, or of factors.
   */
  long registers() {
    int axis = rowAxis();
    long row = axis < 0 ? 1 : vectors(axis, draft.tile(0, axis));
    return accumulators() + factorSums() + row + (draft.dot() == 2 ? 2 : 1);
  }

  /** Vectors that sum the second factors of products, see {@link Problem#sumsFactors}. */
  long factorSums() {
    Problem problem = draft.problem();
    return problem.sumsFactors(draft.dot()) ? (long) loads(problem.reads().get(1)) : 0;
  }

  /** The axis along which a tile is walked first. */
  private int rowAxis() {
    List<Integer> axes = draft.problem().spatialLoops();
    if (!draft.reducesLanes()) return draft.vectorAxis();
    return axes.isEmpty() ? -1 : axes.get(axes.size() - 1);
  }

  /** Vectors that {@code size} positions of an axis take. */
  long vectors(int axis, long size) {
    return axis == draft.vectorAxis() ? -Math.floorDiv(-size, (long) draft.lanes()) : size;
  }

  /** Multiply-adds written out. */
  long length() {
    long length = accumulators();
    for (int axis : draft.problem().reductionLoops()) length *= draft.unroll(axis);
    return length;
  }

  /** Accumulators and all that is read for the steps written out. */
  double values() {
    double values = accumulators();
    for (IndexedAccess each : draft.problem().reads()) {
      double read = loads(each);
      for (int axis : draft.problem().reductionLoops()) {
        if (each.uses(axis)) read *= draft.unroll(axis);
      }
      values += read;
    }
    return values;
  }

  /** How often it is in the code: an axis that its tile does not divide needs a second copy. */
  long copies() {
    long copies = 1;
    for (int axis : draft.problem().spatialLoops()) {
      long extent = draft.problem().extent(axis);
      long tile = draft.tile(0, axis);
      if (tile < extent && extent % tile != 0) copies *= 2;
    }
    return copies;
  }

  /** Share of the positions of all tiles along an axis that are inside its extent. */
  double usedShare(int axis) {
    double extent = draft.problem().extent(axis);
    double tile = draft.tile(0, axis);
    return extent / (Math.ceil(extent / tile) * tile);
  }

  /** Vectors or elements of an operand loaded for one step of the reductions. */
  double loads(IndexedAccess operand) {
    double count = draft.interleave();
    for (int axis : draft.problem().spatialLoops()) {
      if (operand.uses(axis)) count *= vectors(axis, draft.tile(0, axis));
    }
    return count;
  }
}
