package org.tilewright.space.schedule;

import org.tilewright.space.operator.Operand;

/**
 * Inputs that come from beyond the second cache and are factors of a few results at most: memory is
 * the limit. Hardware fetches ahead along each row that is being read, so a few rows read side by
 * side come several times as fast as one, or as more rows than it keeps in mind.
 *
 * <p>On a Zen 3 a product with a vector read 16 MiB in 1.9 ms with rows one below the other, 224
 * bytes of each; in 2.7 ms row by row; in 0.6 ms eight rows side by side, and in 1.2 ms 32.
 */
record Streams(Problem problem) {
  /** Rows read side by side. */
  static final long ROWS = 8;

  /** Uses of each element above which arithmetic is the limit. */
  private static final long FEW = 16;

  /** Whether each step along the longest reduction begins another row of such an input. */
  boolean areTheLimit() {
    int longest = problem.longestReduction();
    return longest >= 0
        && problem.extent(longest) > ROWS
        && problem.reads().stream().anyMatch(read -> isStream(read) && beginsRow(read, longest));
  }

  /** Constants packed ahead come fast enough as one row, as long as the last cache has them. */
  boolean isStream(IndexedAccess read) {
    Operand operand = read.access().operand();
    return operand.bytes() > problem.cacheBytes(operand.constant() ? 3 : 2) && uses(read) <= FEW;
  }

  /** How many results each element is a factor of; windows that overlap are another matter. */
  private long uses(IndexedAccess read) {
    long uses = 1;
    for (int axis : problem.spatialLoops()) {
      if (!read.uses(axis)) uses *= problem.extent(axis);
      for (int window : problem.reductionLoops()) {
        if (read.slides(axis, window, problem.extent(window))) return Long.MAX_VALUE;
      }
    }
    return uses;
  }

  private boolean beginsRow(IndexedAccess read, int reduction) {
    return read.stride(reduction) * problem.elementBytes() >= FirstCache.LINE_BYTES
        && problem.spatialLoops().stream().anyMatch(axis -> read.stride(axis) == 1);
  }
}
