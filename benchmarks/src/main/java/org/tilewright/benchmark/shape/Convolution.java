package org.tilewright.benchmark.shape;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.tilewright.space.operator.Operator;

/**
 * A convolution over one, two or three spatial dimensions, channels last or first.
 *
 * <p>Channels last: weights [k...][inputs / groups][outputs]; channels first: [outputs][inputs /
 * groups][k...]. A depthwise convolution has as many groups as channels.
 *
 * @param transposed spreads each input pixel over a window of the output, instead of gathering
 * @param image extent of the input, one for each spatial dimension, as are {@code kernel} and the
 *     paddings
 */
public record Convolution(
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
    boolean channelsFirst,
    boolean transposed,
    Epilogue epilogue) {
  private static final Set<String> OPERATORS =
      Set.of(
          "conv1d", "conv2d", "conv3d", "conv2d_bn_relu", "conv2d_transpose", "depthwise_conv2d");
  private static final String[] KEYS = {
    "n", "l", "d_in", "h", "w", "c", "ci", "co", "k", "kd", "kh", "kw", "s", "d", "g", "p", "pt",
    "pb", "pl", "pr", "layout", "const", "bias", "relu", "type"
  };

  /** Empty if the operator is no convolution of this kind. */
  public static Optional<Convolution> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    boolean known = OPERATORS.contains(spec.operator()) && spec.hasOnly(KEYS);
    return known ? Optional.of(of(spec)) : Optional.empty();
  }

  private static Convolution of(WorkloadSpec spec) {
    boolean depthwise = spec.operator().startsWith("depthwise");
    int dimensions = spec.operator().charAt(spec.operator().indexOf("conv") + 4) - '0';
    String[] axes = Arrays.copyOfRange(new String[] {"d", "h", "w"}, 3 - dimensions, 3);
    return new Convolution(
        spec.number("n", 1),
        spec.number(depthwise ? "c" : "ci"),
        spec.number(depthwise ? "c" : "co"),
        depthwise ? spec.number("c") : spec.number("g", 1),
        each(dimensions, axis -> spec.number(imageKeys(axes[axis]))),
        each(dimensions, axis -> spec.number("k" + axes[axis], "k")),
        spec.number("s", 1),
        spec.number("d", 1),
        each(dimensions, axis -> spec.padding("ftl", axes[axis])),
        each(dimensions, axis -> spec.padding("bbr", axes[axis])),
        spec.text("layout", "channels last").startsWith("nc"),
        spec.operator().endsWith("_transpose"),
        Epilogue.of(spec));
  }

  private static String[] imageKeys(String axis) {
    return switch (axis) {
      case "d" -> new String[] {"d_in"};
      case "w" -> new String[] {"w", "l"};
      default -> new String[] {axis};
    };
  }

  private static long[] each(int dimensions, IntToLongFunction value) {
    return IntStream.range(0, dimensions).mapToLong(value).toArray();
  }

  public int dimensions() {
    return image.length;
  }

  /** Extent of the output, one for each spatial dimension. */
  public long[] output() {
    return each(dimensions(), this::outputExtent);
  }

  private long outputExtent(int axis) {
    long window = dilation * (kernel[axis] - 1) + 1;
    if (transposed) {
      return stride * (image[axis] - 1) + window - padBefore[axis] - padAfter[axis];
    }
    return (image[axis] + padBefore[axis] + padAfter[axis] - window) / stride + 1;
  }

  /** The same number in every spatial dimension. */
  public long[] everywhere(long number) {
    return each(dimensions(), axis -> number);
  }

  public boolean isEvenlyPadded() {
    return Arrays.equals(padBefore, padAfter);
  }

  public boolean isDepthwise() {
    return groups > 1 && groups == inputs && groups == outputs;
  }

  /** Whether it is nothing but a product of matrices: every output pixel sees one input pixel. */
  public boolean isMatrixProduct() {
    boolean one = Arrays.stream(kernel).allMatch(each -> each == 1);
    boolean unpadded =
        IntStream.range(0, dimensions()).allMatch(axis -> padBefore[axis] + padAfter[axis] == 0);
    return one && unpadded && stride == 1 && groups == 1 && !transposed;
  }

  public long pixels() {
    return Arrays.stream(image).reduce(1, Math::multiplyExact);
  }
}
