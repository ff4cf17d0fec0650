package org.tilewright.space.schedule;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Lists of sizes worth trying, ascending. */
final class Numbers {
  private static final List<Long> MULTIPLES =
      List.of(1L, 2L, 3L, 4L, 6L, 8L, 12L, 16L, 24L, 32L, 48L, 64L, 96L, 128L, 256L, 512L, 1024L);
  private static final List<Long> SMALL =
      List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L, 14L, 16L, 20L, 24L, 28L);

  private Numbers() {}

  /** Register tiles of an axis that is not vectorised: small numbers and small divisors. */
  static List<Long> registerTiles(long extent) {
    TreeSet<Long> sizes = new TreeSet<>(SMALL);
    LongStream.rangeClosed(1, 28).filter(each -> extent % each == 0).forEach(sizes::add);
    sizes.removeIf(each -> each > extent);
    return List.copyOf(sizes);
  }

  /** Multiples of a tile below the extent, and the extent itself. */
  static List<Long> multiples(long tile, long extent) {
    TreeSet<Long> sizes = new TreeSet<>();
    for (long each : MULTIPLES) if (tile * each < extent) sizes.add(tile * each);
    sizes.add(extent);
    return List.copyOf(sizes);
  }
}
