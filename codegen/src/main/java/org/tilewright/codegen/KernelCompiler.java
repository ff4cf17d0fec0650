package org.tilewright.codegen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.tilewright.codegen.kernel.ModuleWriter;
import org.tilewright.codegen.llvm.Compiler;
import org.tilewright.codegen.llvm.Compiler.Output;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.codegen.llvm.Processor;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Manifest;

/** Compiles scheduled nests to shared libraries. Safe from several threads. */
public final class KernelCompiler {
  private final Libraries libraries;
  private final References references = new References();
  private final String id = Version.builderId();

  private KernelCompiler(Libraries libraries) {
    this.libraries = libraries;
  }

  /**
   * A compiler that leaves its libraries in a folder, which it makes if needed.
   *
   * @throws org.tilewright.codegen.llvm.ToolchainException if there is no LLVM for this platform
   * @throws java.io.UncheckedIOException if the folder cannot be made
   */
  public static KernelCompiler in(Path folder) {
    return new KernelCompiler(new Libraries(folder));
  }

  /** Name and version of everything that shapes the code. */
  public String id() {
    return id;
  }

  /** The library with the kernel of a nest, its entry points and its reference. */
  public Artifact compile(LoopNest nest, CpuTarget target) throws CompilerException {
    Manifest manifest = manifest(nest);
    byte[] reference = references.object(nest.operator(), manifest.symbol(), processor(target));
    return libraries.link(List.of(object(nest, target), reference), manifest);
  }

  /**
   * The library of an operator's plain nest as somebody would write it in C, sums in the type of
   * the operator, left to LLVM's own optimisation: what a schedule is worth.
   */
  public Artifact compilePlain(Operator operator, CpuTarget target) throws CompilerException {
    LoopNest nest = LoopNest.plain(operator);
    Manifest manifest = manifest(nest);
    byte[] object = machineCode(ir(nest, target), target, Passes.PLAIN, Output.OBJECT);
    byte[] reference = references.object(operator, manifest.symbol(), processor(target));
    return libraries.link(List.of(object, reference), manifest);
  }

  /** What the library of a nest offers. */
  public Manifest manifest(LoopNest nest) {
    return KernelManifest.of(nest, id);
  }

  /** The object file of the kernel and its entry points, without reference. */
  public byte[] object(LoopNest nest, CpuTarget target) throws CompilerException {
    check(nest, target);
    return machineCode(ir(nest, target), target, Passes.KERNEL, Output.OBJECT);
  }

  /** IR and assembly of the kernel and its entry points. */
  public GeneratedCode code(LoopNest nest, CpuTarget target) throws CompilerException {
    check(nest, target);
    String ir = ir(nest, target);
    byte[] assembly = machineCode(ir, target, Passes.KERNEL, Output.ASSEMBLY);
    return new GeneratedCode(ir, new String(assembly, StandardCharsets.UTF_8));
  }

  private static void check(LoopNest nest, CpuTarget target) throws CompilerException {
    checkVectors(nest, target);
    checkPartialSums(nest);
  }

  private static void checkPartialSums(LoopNest nest) throws CompilerException {
    Operator operator = nest.operator();
    for (Loop each : nest.loops().subList(0, nest.accumulatorDepth())) {
      if (nest.isSpatial(each) || operator.holdsPartialSums()) continue;
      throw new CompilerException(
          "The loop %s is outside the accumulators, but the output (%s) cannot hold their sums (%s). Move it inside all loops over %s."
              .formatted(
                  each.label(),
                  operator.output().operand().type().label(),
                  operator.accumulatorType().label(),
                  operator.spatialAxes().stream().map(Axis::name).toList()));
    }
  }

  /** LLVM 20 ends the process over masked vectors that it has to split for AVX2. */
  private static void checkVectors(LoopNest nest, CpuTarget target) throws CompilerException {
    int bytes = nest.lanes() * nest.operator().accumulatorType().bytes();
    if (bytes <= target.vectorBytes()) return;
    throw new CompilerException(
        "The vectors of the nest (%d bytes) are wider than the registers of %s (%d bytes). Vectorise fewer lanes."
            .formatted(bytes, target.processor(), target.vectorBytes()));
  }

  private String ir(LoopNest nest, CpuTarget target) {
    return ModuleWriter.kernel(nest, manifest(nest).symbol(), target);
  }

  private static byte[] machineCode(String ir, CpuTarget target, String passes, Output output)
      throws CompilerException {
    return new Compiler(processor(target)).compile(ir, passes, output);
  }

  private static Processor processor(CpuTarget target) {
    return new Processor(target.triple(), target.processor(), target.features());
  }
}
