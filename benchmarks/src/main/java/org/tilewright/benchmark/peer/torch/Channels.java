package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import java.util.stream.IntStream;

/** Views of images whose channels lie last. */
final class Channels {
  private Channels() {}

  /** Dimensions in libtorch's order, batch and channels first; memory stays as it is. */
  static NDArray first(NDArray images) {
    int last = images.getShape().dimension() - 1;
    return images.transpose(
        IntStream.rangeClosed(0, last)
            .map(each -> each == 0 ? 0 : each == 1 ? last : each - 1)
            .toArray());
  }

  /** The reverse of {@link #first}. */
  static NDArray last(NDArray images) {
    int last = images.getShape().dimension() - 1;
    return images.transpose(
        IntStream.rangeClosed(0, last)
            .map(each -> each == 0 ? 0 : each == last ? 1 : each + 1)
            .toArray());
  }
}
