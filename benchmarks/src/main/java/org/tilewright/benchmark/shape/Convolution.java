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
    Epilogue epilogue) {
  private static final Set<String> OPERATORS =
      Set.of("conv1d", "conv2d", "conv3d", "depthwise_conv2d");
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
    int dimensions = spec.operator().charAt(spec.operator().length() - 2) - '0';
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
        each(dimensions, axis -> padding(spec, axes[axis], "f", "t", "l")),
        each(dimensions, axis -> padding(spec, axes[axis], "b", "b", "r")),
        spec.text("layout", "channels last").startsWith("nc"),
        Epilogue.of(spec));
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

  public int dimensions() {
    return image.length;
  }

  /** Extent of the output, one for each spatial dimension. */
  public long[] output() {
    return each(dimensions(), this::outputExtent);
  }

  private long outputExtent(int axis) {
    long window = dilation * (kernel[axis] - 1) + 1;
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
    return one && unpadded && stride == 1 && groups == 1;
  }

  public long pixels() {
    return Arrays.stream(image).reduce(1, Math::multiplyExact);
  }
}
