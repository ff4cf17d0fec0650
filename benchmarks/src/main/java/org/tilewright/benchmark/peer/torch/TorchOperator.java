package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A computation in terms of libtorch.
 *
 * <p>Layouts: libtorch counts dimensions with channels first. Channels last are the same dimensions
 * with other strides, a view that costs nothing.
 */
interface TorchOperator {

  /** Views of the inputs, or copies of constants, as {@link #apply} wants them. */
  NDList prepare(NDList inputs);

  /** One execution, on what was prepared; the caller closes the result. */
  NDArray apply(NDList prepared);

  /** The result in the order of our operator's dimensions. */
  NDArray plain(NDArray result);
}
