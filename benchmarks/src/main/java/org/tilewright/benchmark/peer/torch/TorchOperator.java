package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A computation in terms of libtorch.
 *
 * <p>Layouts: libtorch counts dimensions with channels first. Channels last are the same dimensions
 * with other strides, a view that costs nothing.
 */
@FunctionalInterface
interface TorchOperator {

  /** One execution, on what was prepared; the caller closes the result. */
  NDArray apply(NDList prepared);

  /** Views of the inputs, or copies of constants, as {@link #apply} wants them. */
  default NDList prepare(NDList inputs) {
    return inputs;
  }

  /** The result in the order of our operator's dimensions. */
  default NDArray plain(NDArray result) {
    return result;
  }
}
