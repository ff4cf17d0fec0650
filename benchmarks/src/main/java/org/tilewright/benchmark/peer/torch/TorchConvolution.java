package org.tilewright.benchmark.peer.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.tilewright.benchmark.shape.Convolution;

/** {@code torch.convolution}, with channels last if the operator has them there. */
record TorchConvolution(Convolution shape) implements TorchOperator {

  @Override
  public NDList prepare(NDList inputs) {
    NDList prepared = new NDList(channelsFirst(inputs.get(0)), weights(inputs.get(1)));
    if (shape.epilogue().bias()) prepared.add(inputs.get(2));
    return prepared;
  }

  private NDArray channelsFirst(NDArray features) {
    if (shape.channelsFirst()) return features;
    int rank = features.getShape().dimension();
    return features.transpose(
        IntStream.range(0, rank).map(each -> each < 2 ? each * (rank - 1) : each - 1).toArray());
  }

  /** Dense {@code [co][ci][k...]}, or with the same dimensions channels last: a constant. */
  private NDArray weights(NDArray weights) {
    if (shape.channelsFirst()) return weights;
    NDArray dense =
        shape.isDepthwise() && weights.getShape().dimension() == shape.dimensions() + 1
            ? weights.expandDims(shape.dimensions())
            : weights;
    int rank = dense.getShape().dimension();
    int[] outputsFirst = new int[rank];
    outputsFirst[0] = rank - 1;
    outputsFirst[1] = rank - 2;
    for (int each = 2; each < rank; each++) outputsFirst[each] = each - 2;
    return contiguous(dense.transpose(outputsFirst));
  }

  /** A flat array is dense, in the order of the view. */
  private static NDArray contiguous(NDArray view) {
    return view.flatten().reshape(view.getShape());
  }

  @Override
  public NDArray apply(NDList prepared) {
    NDArray input = prepared.get(0);
    return input
        .getNDArrayInternal()
        .convolution(
            input,
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
    if (shape.channelsFirst()) return result;
    int rank = result.getShape().dimension();
    return result.transpose(
        IntStream.range(0, rank)
            .map(each -> each == 0 ? 0 : each == rank - 1 ? 1 : each + 1)
            .toArray());
  }
}
