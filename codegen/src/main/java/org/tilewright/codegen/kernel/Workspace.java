package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.Map;
import org.tilewright.space.nest.Packing;

/** The memory of a kernel's packed copies, laid out while its code is written. */
final class Workspace {
  /** A cache line, and the widest vector. */
  static final long ALIGNMENT = 64;

  private final Map<Packing, Long> offsets = new HashMap<>();
  private long bytes;

  /** The offset of a packing's copy; code written twice shares it. */
  long offset(Packing packing, long size) {
    return offsets.computeIfAbsent(packing, unused -> reserve(size));
  }

  private long reserve(long size) {
    long offset = bytes;
    bytes += -Math.floorDiv(-size, ALIGNMENT) * ALIGNMENT;
    return offset;
  }

  long bytes() {
    return bytes;
  }
}
