package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;

/**
 * A module with one scheduled kernel and its entry points, or with the plain reference. The entry
 * points are those of {@link org.tilewright.tuner.Manifest}.
 */
public final class ModuleWriter {
  private ModuleWriter() {}

  /** LLVM IR of a scheduled nest for a processor, and of every way to call it. */
  public static String kernel(LoopNest nest, String symbol, CpuTarget target) {
    FunctionWriter writer = new FunctionWriter();
    Workspace workspace = new Workspace();
    new NestWriter(nest, writer, workspace, target).write();
    boolean streams = nest.hints().streams();
    if (streams) writer.completeStores();
    List<Operand> operands = nest.operator().operands();
    String packings =
        AheadPacking.of(nest, symbol).stream()
            .map(each -> each.write(target))
            .collect(Collectors.joining());
    return padding(nest.operator())
        + packings
        + module(
            writer, new EntryPoints(symbol, operands, nest.parallelExtent(), workspace.bytes()))
        + (streams ? VectorMemory.STREAM : "");
  }

  /** A module whose {@code @body} is what a writer has written so far. */
  static String module(FunctionWriter writer, EntryPoints entries) {
    writer.emit("ret void");
    String parameters =
        entries.operands().stream()
            .map(each -> "ptr noalias %" + each.name())
            .collect(Collectors.joining(", "));
    String body =
        """
        define internal void @body(i64 %%begin, i64 %%end, ptr noalias %%workspace, %s) #0 {
        %s}
        """
            .formatted(parameters, writer.body());
    return body + entries.write();
  }

  /** LLVM IR of {@code SYMBOL_reference}. */
  public static String reference(Operator operator, String symbol) {
    FunctionWriter writer = new FunctionWriter();
    List<Operand> operands = operator.operands();
    for (int each = 0; each < operands.size(); each++) {
      String name = operands.get(each).name();
      writer.emit("%%%s.slot = getelementptr ptr, ptr %%operands, i64 %d", name, each);
      writer.emit("%%%s = load ptr, ptr %%%s.slot", name, name);
    }
    String declarations = ReferenceWriter.write(operator, writer);
    return padding(operator)
        + "define i32 @%s_reference(ptr %%operands) #0 {\n%s}\n".formatted(symbol, writer.body())
        + declarations
        + attributes();
  }

  /** What reads outside an operand read instead: a vector of the widest kind. */
  private static String padding(Operator operator) {
    VectorType vector = new VectorType(operator.type(), 64 / operator.type().bytes());
    return """
        @padding = internal constant %s %s, align 64

        """
        .formatted(vector.ir(), vector.constant(Inputs.padding(operator)));
  }

  /** Vectors as wide as they are written, never split because a processor prefers less. */
  static String attributes() {
    return """

        attributes #0 = { nounwind "prefer-vector-width"="512" "min-legal-vector-width"="512" }
        """;
  }
}
