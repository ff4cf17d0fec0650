package org.tilewright.benchmark.peer.openblas;

import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.NativeEnvironment;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.codegen.Host;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/** OpenBLAS with the kernels that suit this processor. */
public final class OpenBlasPeer implements Peer {

  @Override
  public String name() {
    return "openblas";
  }

  @Override
  public String title() {
    return "OpenBLAS";
  }

  @Override
  public Optional<Contender> contender(Operator operator) {
    if (operator.type() != ElementType.F32) return Optional.empty();
    return Gemm.of(operator).map(shape -> contender(shape, operator));
  }

  private static Contender contender(Gemm shape, Operator operator) {
    chooseKernels(Host.detect().target().features());
    return new OpenBlasContender(
        shape, operator.externalInputs().stream().map(Operand::elements).toList());
  }

  /**
   * Settings that OpenBLAS reads when it is loaded. On AMD processors newer than itself it takes
   * its AVX2 kernels, half as fast as those for AVX-512.
   */
  public static void chooseKernels(String features) {
    NativeEnvironment.set("OPENBLAS_NUM_THREADS", "1");
    coreType(features).ifPresent(core -> NativeEnvironment.set("OPENBLAS_CORETYPE", core));
  }

  /** OpenBLAS's name of the processors to be taken for; empty if it may choose itself. */
  static Optional<String> coreType(String features) {
    if (features.contains("+avx512bf16")) return Optional.of("Cooperlake");
    if (features.contains("+avx512f")) return Optional.of("SkylakeX");
    return Optional.empty();
  }
}
