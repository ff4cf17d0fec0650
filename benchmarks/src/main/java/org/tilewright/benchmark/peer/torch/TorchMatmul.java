package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tilewright.benchmark.shape.Matrices;

/** {@code torch.matmul}; transposed operands are views. */
record TorchMatmul(Matrices shape) implements TorchOperator {

  @Override
  public NDList prepare(NDList inputs) {
    NDArray a = inputs.get(0);
    NDArray b = inputs.get(1);
    return new NDList(
        shape.transposedA() ? a.swapAxes(rows(a), rows(a) + 1) : a,
        shape.transposedB() ? b.swapAxes(rows(b), rows(b) + 1) : b);
  }

  private static int rows(NDArray matrices) {
    return matrices.getShape().dimension() - 2;
  }

  @Override
  public NDArray apply(NDList prepared) {
    return prepared.get(0).matMul(prepared.get(1));
  }
}
