package org.tilewright.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tilewright.codegen.llvm.Compiler;
import org.tilewright.codegen.llvm.Compiler.Output;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;

/**
 * Compiles nests for processors with products of bytes in fours, and puts what their makers say
 * that the instructions compute in place of them, lane by lane, so that this machine can run them.
 */
final class DefinedProducts {
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "@llvm\\.(x86\\.avx512\\.vpdpbusd|x86\\.avx2\\.vpdpbssd|aarch64\\.neon\\.sdot)\\.([v.i0-9]+)");

  private final KernelCompiler compiler;
  private final Libraries libraries;

  DefinedProducts(Path folder) {
    this.compiler = KernelCompiler.in(folder);
    this.libraries = new Libraries(folder);
  }

  /** The code for one processor on another without the instructions. */
  Artifact compile(LoopNest nest, CpuTarget target, CpuTarget other) throws CompilerException {
    Manifest manifest = compiler.manifest(nest);
    Processor processor = new Processor(other.triple(), other.processor(), other.features());
    String ir = defined(compiler.code(nest, target).ir());
    byte[] object = new Compiler(processor).compile(ir, Passes.KERNEL, Output.OBJECT);
    byte[] reference = new References().object(nest.operator(), manifest.symbol(), processor);
    return libraries.link(List.of(object, reference), manifest);
  }

  private static String defined(String ir) {
    Map<String, String> definitions = new TreeMap<>();
    String calls =
        INSTRUCTION
            .matcher(ir)
            .replaceAll(
                found -> {
                  String name = "@" + found.group(1) + "." + found.group(2);
                  definitions.put(name, definition(name, found));
                  return name;
                });
    if (definitions.isEmpty()) throw new AssertionError("no instruction in " + ir);
    return calls + String.join("\n", definitions.values());
  }

  private static String definition(String name, MatchResult found) {
    boolean arm = found.group(1).endsWith("sdot");
    int lanes =
        arm
            ? Integer.parseInt(found.group(2).substring(1, found.group(2).indexOf('i')))
            : Integer.parseInt(found.group(2)) / 32;
    String vector = "<%d x i32>".formatted(lanes);
    String bytes = "<%d x i8>".formatted(4 * lanes);
    String operand = arm ? bytes : vector;
    StringBuilder text = new StringBuilder();
    text.append(
        "define internal %s %s(%s %%sum, %s %%left, %s %%right) #0 {\n"
            .formatted(vector, name, vector, operand, operand));
    for (String each : new String[] {"left", "right"}) {
      text.append("  %%%s.bytes = bitcast %s %%%s to %s\n".formatted(each, operand, each, bytes));
    }
    String extended = found.group(1).endsWith("busd") ? "zext" : "sext";
    String result = "%sum";
    for (int lane = 0; lane < lanes; lane++) {
      String before = "%%sum.%d".formatted(lane);
      text.append("  %s = extractelement %s %%sum, i64 %d\n".formatted(before, vector, lane));
      for (int at = 4 * lane; at < 4 * lane + 4; at++) {
        text.append(factor("left", extended, bytes, at)).append(factor("right", "sext", bytes, at));
        text.append("  %%product.%d = mul i32 %%left.%d, %%right.%d\n".formatted(at, at, at));
        text.append("  %%part.%d = add i32 %s, %%product.%d\n".formatted(at, before, at));
        before = "%part." + at;
      }
      String next = "%result." + lane;
      text.append(
          "  %s = insertelement %s %s, i32 %s, i64 %d\n"
              .formatted(next, vector, result, before, lane));
      result = next;
    }
    return text.append("  ret %s %s\n}\n".formatted(vector, result)).toString();
  }

  private static String factor(String operand, String extended, String bytes, int at) {
    return """
          %%%1$s.byte.%2$d = extractelement %3$s %%%1$s.bytes, i64 %2$d
          %%%1$s.%2$d = %4$s i8 %%%1$s.byte.%2$d to i32
        """
        .formatted(operand, at, bytes, extended);
  }
}
