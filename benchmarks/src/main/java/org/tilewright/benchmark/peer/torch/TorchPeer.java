package org.tilewright.benchmark.peer.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Optional;
import org.tilewright.benchmark.peer.Contender;
import org.tilewright.benchmark.peer.NativeEnvironment;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.shape.AttentionScores;
import org.tilewright.benchmark.shape.Convolution;
import org.tilewright.benchmark.shape.ElementWise;
import org.tilewright.benchmark.shape.LayerNorm;
import org.tilewright.benchmark.shape.Matrices;
import org.tilewright.benchmark.shape.Norm;
import org.tilewright.benchmark.shape.Pooling;
import org.tilewright.benchmark.shape.Softmax;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;

/** libtorch, PyTorch's native half, through DJL. */
public final class TorchPeer implements Peer {

  @Override
  public String name() {
    return "torch";
  }

  @Override
  public String title() {
    return "libtorch";
  }

  @Override
  public Optional<Contender> contender(Operator operator) {
    if (operator.type() != ElementType.F32) return Optional.empty();
    return operatorOf(operator).map(each -> contender(each, operator));
  }

  /**
   * Windows are padded alike on both sides, and those of pooling are dense; DJL does not offer
   * transposed convolutions.
   */
  private static Optional<TorchOperator> operatorOf(Operator operator) {
    Optional<TorchOperator> product =
        Matrices.of(operator).filter(each -> each.epilogue().isEmpty()).map(TorchMatmul::new);
    return product
        .or(
            () ->
                Convolution.of(operator)
                    .filter(each -> each.isEvenlyPadded() && !each.transposed())
                    .map(TorchConvolution::new))
        .or(() -> Pooling.of(operator).filter(TorchPeer::has).map(TorchPooling::new))
        .or(() -> ElementWise.of(operator).map(TorchElementWise::new))
        .or(() -> AttentionScores.of(operator).map(shape -> new TorchAttentionScores()))
        .or(() -> Norm.of(operator).map(shape -> TorchPeer::norm))
        .or(() -> Softmax.of(operator).map(shape -> inputs -> inputs.head().softmax(1)))
        .or(() -> LayerNorm.of(operator).map(TorchLayerNorm::new));
  }

  private static NDArray norm(NDList inputs) {
    return inputs.head().norm(new int[] {1, 2});
  }

  private static boolean has(Pooling shape) {
    return shape.dilation() == 1 && shape.isEvenlyPadded();
  }

  private static Contender contender(TorchOperator torch, Operator operator) {
    prepareLoading();
    Engine engine = Engine.getEngine("PyTorch");
    return new TorchContender(
        torch, operator.externalInputs(), engine.newBaseManager(Device.cpu()));
  }

  /** What DJL reads when it loads the engine: no downloads, no telemetry, one thread. */
  private static void prepareLoading() {
    NativeEnvironment.oneThread();
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
