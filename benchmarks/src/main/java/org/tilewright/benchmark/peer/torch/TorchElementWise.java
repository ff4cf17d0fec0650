package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tilewright.benchmark.shape.ElementWise;

/** Functions of single elements, and sums of two. */
record TorchElementWise(ElementWise shape) implements TorchOperator {
  private static final int SIX = 6;

  @Override
  public NDArray apply(NDList prepared) {
    NDArray value = function(prepared);
    return shape.relu() ? Relu.after(value) : value;
  }

  private NDArray function(NDList prepared) {
    NDArray x = prepared.head();
    return switch (shape.function()) {
      case "add" -> x.add(prepared.get(1));
      case "gelu" -> x.getNDArrayInternal().gelu();
      case "relu" -> x.getNDArrayInternal().relu();
      default -> x.clip(0, SIX);
    };
  }
}
