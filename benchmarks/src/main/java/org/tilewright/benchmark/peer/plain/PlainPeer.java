package org.tilewright.benchmark.peer.plain;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.benchmark.kernel.NativeKernel;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.KernelCompiler;
import org.tilewright.codegen.llvm.CompilerException;
import org.tilewright.space.operator.Operator;

/**
 * The loops as somebody would write them in C, compiled by the same LLVM with its usual passes.
 *
 * @param folder for shared libraries
 */
public record PlainPeer(Path folder) implements Peer {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String title() {
    return "plain nest";
  }

  @Override
  public Rank rank() {
    return Rank.BASELINE;
  }

  @Override
  public Optional<Contender> contender(Operator operator) {
    try {
      KernelCompiler compiler = KernelCompiler.in(folder);
      return Optional.of(new NativeKernel(compiler.compilePlain(operator, Host.detect().target())));
    } catch (CompilerException e) {
      throw new IllegalStateException(
          "The plain nest of %s cannot be compiled: %s"
              .formatted(operator.workload().name(), e.getMessage()),
          e);
    }
  }
}
