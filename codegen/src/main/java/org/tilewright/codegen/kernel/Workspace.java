package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.Map;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.space.nest.Packing;

/** The memory of a kernel's packed copies, laid out while its code is written. */
final class Workspace {
  /** A cache line, and the widest vector. */
  static final long ALIGNMENT = 64;

  private final Map<Packing, Long> offsets = new HashMap<>();
  private long bytes;

  /** Where a packing's copy goes; code written twice shares it. */
  String pointer(FunctionWriter writer, Packing packing, long size) {
    long offset = offsets.computeIfAbsent(packing, unused -> reserve(size));
    return writer.let("getelementptr i8, ptr %%workspace, i64 %d", offset);
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
