package org.tilewright.benchmark;

import static org.bytedeco.dnnl.global.dnnl.algorithm.convolution_direct;
import static org.bytedeco.dnnl.global.dnnl.prop_kind.forward_inference;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.primitive_desc;

/**
 * A convolution over one, two or three spatial dimensions, channels last or first.
 *
 * <p>Channels last: weights [k...][inputs / groups][outputs]; channels first: [outputs][inputs /
 * groups][k...]. A depthwise convolution has as many groups as channels.
 *
 * @param image extent of the input, one for each spatial dimension, as are {@code kernel} and the
 *     paddings
 */
record Convolution(
    long batch,
    long inputs,
    long outputs,
    long groups,
    long[] image,
    long[] kernel,
    long stride,
    long dilation,
    long[] padBefore,
    long[] padAfter,
    boolean channelsFirst)
    implements OneDnnOperator {

  static Convolution of(WorkloadSpec spec) {
    boolean depthwise = spec.operator().startsWith("depthwise");
    int dimensions = spec.operator().charAt(spec.operator().length() - 2) - '0';
    String[] axes = Arrays.copyOfRange(new String[] {"d", "h", "w"}, 3 - dimensions, 3);
    allowOnlyKnown(spec);
    return new Convolution(
        spec.number("n", 1),
        spec.number(depthwise ? "c" : "ci"),
        spec.number(depthwise ? "c" : "co"),
        depthwise ? spec.number("c") : spec.number("g", 1),
        each(dimensions, axis -> spec.number(imageKeys(axes[axis]))),
        each(dimensions, axis -> spec.number("k" + axes[axis], "k")),
        spec.number("s", 1),
        spec.number("d", 1),
        each(dimensions, axis -> padding(spec, axes[axis], "f", "t", "l")),
        each(dimensions, axis -> padding(spec, axes[axis], "b", "b", "r")),
        spec.text("layout", "channels last").startsWith("nc"));
  }

  private static void allowOnlyKnown(WorkloadSpec spec) {
    spec.allowOnly(
        "n", "l", "d_in", "h", "w", "c", "ci", "co", "k", "kd", "kh", "kw", "s", "d", "g", "p",
        "pt", "pb", "pl", "pr", "layout", "const", "type");
  }

  private static String[] imageKeys(String axis) {
    return switch (axis) {
      case "d" -> new String[] {"d_in"};
      case "w" -> new String[] {"w", "l"};
      default -> new String[] {axis};
    };
  }

  private static long padding(WorkloadSpec spec, String axis, String d, String h, String w) {
    String side = axis.equals("d") ? d : axis.equals("h") ? h : w;
    return spec.number("p" + side, spec.number("p", 0));
  }

  private static long[] each(int dimensions, IntToLongFunction value) {
    return IntStream.range(0, dimensions).mapToLong(value).toArray();
  }

  @Override
  public Tensor source() {
    return features(inputs, image);
  }

  @Override
  public Tensor destination() {
    return features(outputs, each(image.length, this::outputExtent));
  }

  /** Dimensions in oneDNN's order: group, output, input, kernel. */
  @Override
  public Tensor weights() {
    long[] extents = concat(new long[] {groups, outputs / groups, inputs / groups}, kernel);
    if (channelsFirst) return Tensor.rowMajor(extents);
    int[] kernelThenChannels =
        IntStream.concat(IntStream.range(3, extents.length), IntStream.of(2, 0, 1)).toArray();
    return Tensor.stored(extents, kernelThenChannels);
  }

  @Override
  public primitive_desc describe(engine engine) {
    return new convolution_forward.primitive_desc(
        engine,
        forward_inference,
        convolution_direct,
        source().plain(),
        weights().anyLayout(),
        destination().plain(),
        each(image.length, axis -> stride),
        each(image.length, axis -> dilation - 1),
        padBefore,
        padAfter);
  }

  private long outputExtent(int axis) {
    long window = dilation * (kernel[axis] - 1) + 1;
    return (image[axis] + padBefore[axis] + padAfter[axis] - window) / stride + 1;
  }

  private Tensor features(long channels, long[] extents) {
    long[] all = concat(new long[] {batch, channels}, extents);
    if (channelsFirst) return Tensor.rowMajor(all);
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
