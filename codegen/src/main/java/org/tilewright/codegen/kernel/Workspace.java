package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.Map;
import org.tilewright.codegen.ir.FunctionWriter;

/** The memory of a kernel's packed copies and temporaries, laid out while its code is written. */
final class Workspace {
  /** A cache line, and the widest vector. */
  static final long ALIGNMENT = 64;

  private final Map<Object, Long> offsets = new HashMap<>();
  private long bytes;

  /** Where a packing's copy or a temporary goes; code written twice shares it. */
  String pointer(FunctionWriter writer, Object what, long size) {
    long offset = offsets.computeIfAbsent(what, unused -> reserve(size));
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
