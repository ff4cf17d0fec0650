package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.algorithm.convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.algorithm.deconvolution_direct;
import static org.bytedeco.dnnl.global.dnnl.prop_kind.forward_inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.deconvolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.tilewright.benchmark.shape.Convolution;

/** oneDNN's convolution and deconvolution. */
record SlidingProduct(Convolution shape, Precision precision) implements OneDnnOperator {

  @Override
  public List<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument(DNNL_ARG_SRC, source()));
    all.add(new Argument(DNNL_ARG_WEIGHTS, weights()));
    if (shape.epilogue().bias()) all.add(new Argument(DNNL_ARG_BIAS, bias()));
    all.addAll(PostOperations.arguments(shape.epilogue(), perChannel()));
    all.add(new Argument(DNNL_ARG_DST, destination()));
    return all;
  }

  @Override
  public primitive_desc describe(engine engine) {
    memory.desc bias = shape.epilogue().bias() ? bias().plain() : new memory.desc();
    primitive_attr after = PostOperations.of(shape.epilogue(), perChannel());
    long[] strides = shape.everywhere(shape.stride());
    long[] gaps = shape.everywhere(shape.dilation() - 1);
    if (shape.transposed()) {
      return new deconvolution_forward.primitive_desc(
          engine,
          forward_inference,
          deconvolution_direct,
          source().plain(),
          weights().anyLayout(),
          bias,
          destination().plain(),
          strides,
          gaps,
          shape.padBefore(),
          shape.padAfter(),
          after,
          false);
    }
    return new convolution_forward.primitive_desc(
        engine,
        forward_inference,
        convolution_direct,
        source().plain(),
        weights().anyLayout(),
        bias,
        destination().plain(),
        strides,
        gaps,
        shape.padBefore(),
        shape.padAfter(),
        after,
        false);
  }

  private Tensor source() {
    return images(shape.inputs(), shape.image()).of(precision.factors());
  }

  private Tensor destination() {
    return images(shape.outputs(), shape.output()).of(precision.sums());
  }

  private Tensor images(long channels, long[] extents) {
    return Tensor.images(shape.batch(), channels, shape.channelsFirst(), extents);
  }

  private Tensor bias() {
    return Tensor.rowMajor(shape.outputs()).of(precision.sums());
  }

  private Tensor perChannel() {
    return Tensor.images(1, shape.outputs(), true, shape.everywhere(1));
  }

  /** Dimensions in oneDNN's order: group if there are several, output, input, kernel. */
  private Tensor weights() {
    int groupDimensions = shape.groups() == 1 ? 0 : 1;
    long[] groups = shape.groups() == 1 ? new long[0] : new long[] {shape.groups()};
    long[] channels = {shape.outputs() / shape.groups(), shape.inputs() / shape.groups()};
    long[] extents = concat(concat(groups, channels), shape.kernel());
    if (shape.channelsFirst()) return Tensor.rowMajor(extents).of(precision.factors());
    IntStream kernel = IntStream.range(groupDimensions + 2, extents.length);
    IntStream rest = IntStream.of(groupDimensions + 1);
    IntStream groupThenOutput = IntStream.rangeClosed(0, groupDimensions);
    int[] order = IntStream.concat(IntStream.concat(kernel, rest), groupThenOutput).toArray();
    return Tensor.stored(extents, order).of(precision.factors());
  }

  private static long[] concat(long[] first, long[] second) {
    return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }
}
