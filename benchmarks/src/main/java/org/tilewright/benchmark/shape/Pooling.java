package org.tilewright.benchmark.shape;

import java.util.Arrays;
import java.util.Optional;
import org.tilewright.space.operator.Operator;

/**
 * The largest or the mean value of a window that slides over each channel of images. Padding wins
 * no maximum and counts as zeros in means.
 *
 * @param image height and width, as in all arrays
 */
public record Pooling(
    boolean maximum,
    long batch,
    long channels,
    long[] image,
    long[] kernel,
    long stride,
    long dilation,
    long[] padBefore,
    long[] padAfter,
    boolean channelsFirst) {

  /** Empty if the operator is no pooling. */
  public static Optional<Pooling> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    boolean maximum = spec.operator().equals("maxpool2d");
    if (!maximum && !spec.operator().equals("avgpool2d")) return Optional.empty();
    return Optional.of(
        new Pooling(
            maximum,
            spec.number("n", 1),
            spec.number("c"),
            new long[] {spec.number("h"), spec.number("w")},
            new long[] {spec.number("kh", "k"), spec.number("kw", "k")},
            spec.number("s", 1),
            spec.number("d", 1),
            new long[] {spec.padding("ftl", "h"), spec.padding("ftl", "w")},
            new long[] {spec.padding("bbr", "h"), spec.padding("bbr", "w")},
            spec.text("layout", "nhwc").equals("nchw")));
  }

  /** Height and width of the output. */
  public long[] output() {
    return new long[] {outputExtent(0), outputExtent(1)};
  }

  private long outputExtent(int axis) {
    long window = dilation * (kernel[axis] - 1) + 1;
    return (image[axis] + padBefore[axis] + padAfter[axis] - window) / stride + 1;
  }

  /** The same number for height and width. */
  public long[] both(long number) {
    return new long[] {number, number};
  }

  public boolean isEvenlyPadded() {
    return Arrays.equals(padBefore, padAfter);
  }
}
