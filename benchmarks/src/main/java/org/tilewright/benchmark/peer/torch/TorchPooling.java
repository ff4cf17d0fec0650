package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.tilewright.benchmark.shape.Pooling;

/** {@code max_pool2d} and {@code avg_pool2d}, which counts padding too. */
record TorchPooling(Pooling shape) implements TorchOperator {

  @Override
  public NDList prepare(NDList inputs) {
    return shape.channelsFirst() ? inputs : new NDList(Channels.first(inputs.head()));
  }

  @Override
  public NDArray apply(NDList prepared) {
    var images = prepared.head().getNDArrayInternal();
    Shape kernel = new Shape(shape.kernel());
    Shape stride = new Shape(shape.both(shape.stride()));
    Shape padding = new Shape(shape.padBefore());
    return shape.maximum()
        ? images.maxPool(kernel, stride, padding, /* ceilMode= */ false)
        : images.avgPool(
            kernel, stride, padding, /* ceilMode= */ false, /* countIncludePad= */ true);
  }

  @Override
  public NDArray plain(NDArray result) {
    return shape.channelsFirst() ? result : Channels.last(result);
  }
}
