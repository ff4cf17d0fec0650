package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tilewright.benchmark.shape.Convolution;

/**
 * {@code torch.convolution}, with channels last if the operator has them there. A scale of each
 * output channel is multiplied into the weights beforehand, as {@code fuse_conv_bn} does.
 */
record TorchConvolution(Convolution shape) implements TorchOperator {

  @Override
  public NDList prepare(NDList inputs) {
    NDArray images = inputs.get(0);
    NDArray weights = inputs.get(1);
    NDList prepared = new NDList(shape.channelsFirst() ? images : Channels.first(images));
    if (shape.epilogue().scaleAndShift()) {
      prepared.add(dense(scaled(outputsFirst(weights), inputs.get(2))));
      prepared.add(inputs.get(3));
    } else {
      prepared.add(dense(outputsFirst(weights)));
      if (shape.epilogue().bias()) prepared.add(inputs.get(2));
    }
    return prepared;
  }

  /** {@code [co][ci][k...]}. */
  private NDArray outputsFirst(NDArray weights) {
    if (shape.channelsFirst()) return weights;
    NDArray all = shape.isDepthwise() ? withInput(weights) : weights;
    int last = all.getShape().dimension() - 1;
    int[] order = IntStream.rangeClosed(0, last).map(each -> each - 2).toArray();
    order[0] = last;
    order[1] = last - 1;
    return all.transpose(order);
  }

  /** A depthwise convolution's weights may lack the dimension of the one input channel. */
  private NDArray withInput(NDArray weights) {
    boolean lacking = weights.getShape().dimension() == shape.dimensions() + 1;
    return lacking ? weights.expandDims(shape.dimensions()) : weights;
  }

  private NDArray scaled(NDArray weights, NDArray scale) {
    long[] perOutput = new long[weights.getShape().dimension()];
    Arrays.fill(perOutput, 1);
    perOutput[0] = shape.outputs();
    return weights.mul(scale.reshape(perOutput));
  }

  /** A flat array is dense, in the order of the view. */
  private static NDArray dense(NDArray view) {
    return view.flatten().reshape(view.getShape());
  }

  @Override
  public NDArray apply(NDList prepared) {
    NDArray sums = convolved(prepared);
    return shape.epilogue().relu() ? Relu.after(sums) : sums;
  }

  private NDArray convolved(NDList prepared) {
    NDArray images = prepared.head();
    return images
        .getNDArrayInternal()
        .convolution(
            images,
            prepared.get(1),
            prepared.size() > 2 ? prepared.get(2) : null,
            new Shape(shape.everywhere(shape.stride())),
            new Shape(shape.padBefore()),
            new Shape(shape.everywhere(shape.dilation())),
            Math.toIntExact(shape.groups()))
        .head();
  }

  @Override
  public NDArray plain(NDArray result) {
    return shape.channelsFirst() ? result : Channels.last(result);
  }
}
