package org.tilewright.space.schedule;

/**
 * How first caches of today's processors are built: 64 sets of 64-byte lines, since their sets are
 * chosen by the bits of an address within a page, and more lines a set the larger they are.
 */
final class FirstCache {
  static final long LINE_BYTES = 64;

  /** What lies so far apart shares a set. */
  static final long WAY_BYTES = 4096;

  /** Lines of one set. */
  static long ways(Problem problem) {
    return Math.max(1, problem.cacheBytes(1) / WAY_BYTES);
  }

  private FirstCache() {}
}
