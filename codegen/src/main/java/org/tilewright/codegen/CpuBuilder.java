package org.tilewright.codegen;

import java.nio.file.Path;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Failure;

/**
 * Builds schedules of the known operators as shared libraries for processors. Each artifact is a
 * file of its own, which whoever asked for it deletes.
 */
public final class CpuBuilder implements Builder {
  private final KernelCompiler compiler;

  private CpuBuilder(KernelCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * A builder that leaves its artifacts in a folder, which it makes if needed.
   *
   * @throws org.tilewright.codegen.llvm.ToolchainException if there is no LLVM for this platform
   * @throws java.io.UncheckedIOException if the folder cannot be made
   */
  public static CpuBuilder in(Path folder) {
    return new CpuBuilder(KernelCompiler.in(folder));
  }

  @Override
  public String id() {
    return compiler.id();
  }

  /**
   * The artifact of a candidate. {@link Failure#INVALID} if its trace cannot be replayed, {@link
   * Failure#BUILD_ERROR} with LLVM's message if it cannot be compiled or linked.
   *
   * @throws IllegalArgumentException if the workload or the target is none of ours
   */
  @Override
  public Built build(Candidate candidate) {
    ScheduleSpace space = space(candidate);
    try {
      LoopNest nest = space.nest(candidate.trace());
      return compiler.compile(nest, CpuTarget.of(candidate.target()));
    } catch (IllegalArgumentException e) {
      return new Built.Rejected(Failure.INVALID, String.valueOf(e.getMessage()));
    } catch (CompilerException e) {
      return new Built.Rejected(Failure.BUILD_ERROR, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The code of a candidate, for people.
   *
   * @throws CompilerException if LLVM refuses it
   * @throws IllegalArgumentException if workload, target or trace are none of ours
   */
  public GeneratedCode code(Candidate candidate) throws CompilerException {
    LoopNest nest = space(candidate).nest(candidate.trace());
    return compiler.code(nest, CpuTarget.of(candidate.target()));
  }

  private static ScheduleSpace space(Candidate candidate) {
    Operator operator = Operators.fromSpec(candidate.workload().spec());
    return ScheduleSpace.of(operator, candidate.target());
  }
}
