package org.tilewright.space.schedule;

/**
 * How first caches of today's processors are built: 64 sets of 64-byte lines, since their sets are
 * chosen by the bits of an address within a page, and 8 lines or more a set.
 */
final class FirstCache {
  static final long LINE_BYTES = 64;

  /** What lies so far apart shares a set. */
  static final long WAY_BYTES = 4096;

  /** Lines of one set; where there are more, so many are left to other operands. */
  static final long WAYS = 8;

  private FirstCache() {}
}
