package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.Map;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.target.CpuTarget;

/**
 * A constant input that the kernel reads from a packed copy, and the function that makes the copy
 * before the first execution.
 *
 * @param input position among the operator's inputs
 */
public record AheadPacking(LoopNest nest, int input, String symbol) {

  /** Those of a nest whose kernel has that symbol. */
  public static List<AheadPacking> of(LoopNest nest, String symbol) {
    return nest.ahead().stream().map(input -> new AheadPacking(nest, input, symbol)).toList();
  }

  /** Name of the packing function. */
  public String function() {
    return symbol + "_pack_" + operand().name();
  }

  /** Bytes of the copy. */
  public long bytes() {
    return layout().bytes();
  }

  private Operand operand() {
    return nest.operator().inputs().get(input);
  }

  private PackLayout layout() {
    return PackLayout.of(nest, packing());
  }

  /** Outside all loops, so that the copy is one of the whole operand. */
  private Packing packing() {
    return new Packing(input, 0);
  }

  /** How the kernel reads the copy, which the caller passes in place of the operand. */
  View view(Scope scope) {
    View source = scope.views().get(input);
    return layout().view(source, "%" + operand().name(), Map.of());
  }

  /** LLVM IR of the packing function. */
  String write(CpuTarget target) {
    FunctionWriter writer = new FunctionWriter();
    new PackWriter(nest, packing(), writer, Scope.whole(nest, target)).copyTo("%packed");
    writer.emit("ret i32 0");
    return "define i32 @%s(ptr noalias %%%s, ptr noalias %%packed) #0 {\n%s}\n\n"
        .formatted(function(), operand().name(), writer.body());
  }
}
