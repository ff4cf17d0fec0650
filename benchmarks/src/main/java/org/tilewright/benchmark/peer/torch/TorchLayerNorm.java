package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.tilewright.benchmark.shape.LayerNorm;

/** {@code torch.nn.functional.layer_norm} over the last dimension. */
record TorchLayerNorm(LayerNorm shape) implements TorchOperator {

  @Override
  public NDArray apply(NDList prepared) {
    NDArray x = prepared.head();
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(shape.columns()), prepared.get(1), prepared.get(2), shape.epsilon())
        .singletonOrThrow();
  }
}
