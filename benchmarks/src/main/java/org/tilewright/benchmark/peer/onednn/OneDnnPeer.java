package org.tilewright.benchmark.peer.onednn;

import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.shape.AttentionScores;
import org.tilewright.benchmark.shape.Convolution;
import org.tilewright.benchmark.shape.ElementWise;
import org.tilewright.benchmark.shape.LayerNorm;
import org.tilewright.benchmark.shape.Matrices;
import org.tilewright.benchmark.shape.Norm;
import org.tilewright.benchmark.shape.Pooling;
import org.tilewright.benchmark.shape.Softmax;
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
    return Precision.of(operator)
        .flatMap(
            types -> {
              Optional<OneDnnOperator> product = product(operator, types);
              boolean single = types.equals(Precision.SINGLE);
              return product.isPresent() || !single ? product : withoutWeights(operator);
            });
  }

  private static Optional<OneDnnOperator> product(Operator operator, Precision types) {
    Optional<OneDnnOperator> matrices =
        Matrices.of(operator).map(shape -> new MatrixProduct(shape, types));
    return matrices.or(
        () -> Convolution.of(operator).map(shape -> new SlidingProduct(shape, types)));
  }

  private static Optional<OneDnnOperator> withoutWeights(Operator operator) {
    return Pooling.of(operator)
        .map(Primitives::of)
        .or(() -> ElementWise.of(operator).map(Primitives::of))
        .or(() -> AttentionScores.of(operator).map(Primitives::of))
        .or(() -> Norm.of(operator).map(Primitives::of))
        .or(() -> Softmax.of(operator).map(RowPrimitives::of))
        .or(() -> LayerNorm.of(operator).map(RowPrimitives::of));
  }
}
