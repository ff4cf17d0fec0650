package org.tilewright.benchmark.peer.nd4j;

import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.NativeEnvironment;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.peer.openblas.OpenBlasPeer;
import org.tilewright.codegen.Host;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;

/** ND4J with its native backend, whose products of matrices are OpenBLAS's. */
public final class Nd4jPeer implements Peer {

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public String title() {
    return "ND4J";
  }

  @Override
  public Optional<Contender> contender(Operator operator) {
    if (operator.type() != ElementType.F32) return Optional.empty();
    return Operation.of(operator).map(operation -> contender(operation, operator));
  }

  private static Contender contender(Operation operation, Operator operator) {
    NativeEnvironment.oneThread();
    OpenBlasPeer.chooseKernels(Host.detect().target().features());
    return new Nd4jContender(operation, operator);
  }
}
