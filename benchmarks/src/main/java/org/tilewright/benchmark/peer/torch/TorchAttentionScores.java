package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** {@code torch.matmul} of views, as attention layers are written. */
record TorchAttentionScores() implements TorchOperator {

  @Override
  public NDList prepare(NDList inputs) {
    return new NDList(inputs.get(0).transpose(0, 2, 1, 3), inputs.get(1).transpose(0, 2, 3, 1));
  }

  @Override
  public NDArray apply(NDList prepared) {
    return prepared.get(0).matMul(prepared.get(1));
  }
}
