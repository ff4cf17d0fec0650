package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.Set;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/**
 * Writes what every schedule is compared with: the stages of an operator one after the other, each
 * as its plain nest of scalars, sums in double precision or of integers as they are, nothing
 * clever.
 */
final class ReferenceWriter {
  private ReferenceWriter() {}

  /** Writes all stages up to the return; the declarations they need. */
  static String write(Operator operator, FunctionWriter writer) {
    ReferenceNest.allocateSums(writer);
    List<Operand> temporaries = operator.temporaries();
    if (!temporaries.isEmpty()) allocate(temporaries, writer);
    for (Operator each : operator.stages()) {
      new ReferenceNest(each, Set.copyOf(temporaries), writer).write();
    }
    if (!temporaries.isEmpty()) writer.emit("call void @free(ptr %%memory)");
    writer.emit("ret i32 0");
    return temporaries.isEmpty() ? "" : "declare ptr @malloc(i64)\ndeclare void @free(ptr)\n";
  }

  /** Memory for all of each temporary, one after the other; the reference fails without it. */
  private static void allocate(List<Operand> temporaries, FunctionWriter writer) {
    long elements = temporaries.stream().mapToLong(Operand::elements).sum();
    writer.emit("%%memory = call ptr @malloc(i64 %d)", elements * ElementType.F64.bytes());
    String missing = writer.let("icmp eq ptr %%memory, null");
    String failed = writer.label("failed");
    String allocated = writer.label("allocated");
    writer.branch(missing, failed, allocated);
    writer.start(failed);
    writer.emit("ret i32 1");
    writer.start(allocated);
    long offset = 0;
    for (Operand each : temporaries) {
      writer.emit("%%%s = getelementptr double, ptr %%memory, i64 %d", each.name(), offset);
      offset += each.elements();
    }
  }
}
