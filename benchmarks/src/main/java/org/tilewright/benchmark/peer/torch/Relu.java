package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;

/** A second call after another: libtorch fuses no ReLU, and DJL offers none in place. */
final class Relu {
  private Relu() {}

  /** Closes the value. */
  static NDArray after(NDArray value) {
    try (value) {
      return value.getNDArrayInternal().relu();
    }
  }
}
