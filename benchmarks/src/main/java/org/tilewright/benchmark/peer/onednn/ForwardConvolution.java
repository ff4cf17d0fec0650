package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.algorithm.convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.prop_kind.forward_inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.tilewright.benchmark.shape.Convolution;

/** oneDNN's convolution. */
record ForwardConvolution(Convolution shape) implements OneDnnOperator {

  @Override
  public List<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument(DNNL_ARG_SRC, source()));
    all.add(new Argument(DNNL_ARG_WEIGHTS, weights()));
    if (shape.epilogue().bias()) {
      all.add(new Argument(DNNL_ARG_BIAS, Tensor.rowMajor(shape.outputs())));
    }
    all.add(new Argument(DNNL_ARG_DST, destination()));
    return all;
  }

  @Override
  public primitive_desc describe(engine engine) {
    memory.desc bias =
        shape.epilogue().bias() ? Tensor.rowMajor(shape.outputs()).plain() : new memory.desc();
    return new convolution_forward.primitive_desc(
        engine,
        forward_inference,
        convolution_direct,
        source().plain(),
        weights().anyLayout(),
        bias,
        destination().plain(),
        shape.everywhere(shape.stride()),
        shape.everywhere(shape.dilation() - 1),
        shape.padBefore(),
        shape.padAfter(),
        PostOperations.of(shape.epilogue()),
        false);
  }

  private Tensor source() {
    return features(shape.inputs(), shape.image());
  }

  private Tensor destination() {
    return features(shape.outputs(), shape.output());
  }

  /** Dimensions in oneDNN's order: group, output, input, kernel. */
  private Tensor weights() {
    long[] channels = {
      shape.groups(), shape.outputs() / shape.groups(), shape.inputs() / shape.groups()
    };
    long[] extents = concat(channels, shape.kernel());
    if (shape.channelsFirst()) return Tensor.rowMajor(extents);
    int[] kernelThenChannels =
        IntStream.concat(IntStream.range(3, extents.length), IntStream.of(2, 0, 1)).toArray();
    return Tensor.stored(extents, kernelThenChannels);
  }

  private Tensor features(long channels, long[] extents) {
    long[] all = concat(new long[] {shape.batch(), channels}, extents);
    if (shape.channelsFirst()) return Tensor.rowMajor(all);
    int[] channelsLast =
        IntStream.concat(
                IntStream.of(0), IntStream.concat(IntStream.range(2, all.length), IntStream.of(1)))
            .toArray();
    return Tensor.stored(all, channelsLast);
  }

  private static long[] concat(long[] first, long[] second) {
    return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }
}
