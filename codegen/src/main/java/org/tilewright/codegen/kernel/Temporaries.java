package org.tilewright.codegen.kernel;

import java.util.HashMap;
import java.util.Map;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operand;

/**
 * What earlier stages write for a block of rows: it lies in the workspace, and the next block takes
 * its place.
 */
final class Temporaries {
  private Temporaries() {}

  /** By name, where row 0 of each would be if the rows at hand are in the workspace. */
  static Map<String, String> of(
      LoopNest nest, int depth, Range rows, FunctionWriter writer, Workspace workspace) {
    long block = nest.tileAt(depth, nest.operator().rows().name());
    Map<String, String> pointers = new HashMap<>();
    for (Operand each : nest.operator().temporaries()) {
      long row = each.stride(0);
      String pointer = workspace.pointer(writer, each, block * row * each.type().bytes());
      Index back = writer.subtract(Index.constant(0), writer.multiply(rows.begin(), row));
      String scalar = new VectorType(each.type(), 1).scalar();
      pointers.put(each.name(), writer.address(scalar, pointer, back));
    }
    return pointers;
  }
}
