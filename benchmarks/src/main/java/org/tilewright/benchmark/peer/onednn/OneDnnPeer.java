package org.tilewright.benchmark.peer.onednn;

import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.shape.Convolution;
import org.tilewright.benchmark.shape.Matrices;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;

/** Intel's oneDNN, which picks the best instruction set by itself. */
public final class OneDnnPeer implements Peer {

  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public String title() {
    return "oneDNN";
  }

  @Override
  public Optional<Contender> contender(Operator operator) {
    return operatorOf(operator).map(OneDnnContender::new);
  }

  private static Optional<OneDnnOperator> operatorOf(Operator operator) {
    if (operator.type() != ElementType.F32) return Optional.empty();
    Optional<OneDnnOperator> product = Matrices.of(operator).map(MatrixProduct::new);
    return product.or(() -> Convolution.of(operator).map(ForwardConvolution::new));
  }
}
