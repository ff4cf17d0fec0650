package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * One dimension of a transposed convolution as affine indices. Output {@code o} is {@code s * q +
 * t}: position {@code q} of phase {@code t}. Of the kernel it sees the taps {@code k} for which
 * {@code o + p - k} is a multiple of the stride, every {@code s}-th from its first; the input is
 * read at {@code (o + p - k) / s}.
 *
 * <p>The first tap, {@code (t + p) mod s}, is {@code t} itself if the stride divides the padding,
 * and {@code 1 - t} if the stride is 2 and the padding odd. Otherwise it is no affine function of
 * the phase. Taps run from the last to the first, so that the input is read upwards; those beyond
 * the kernel, if the stride does not divide it, read padding.
 */
record Phases(Window window, long input, long kernel, long stride, long before, long output) {

  static Phases of(Window window, Parameters p) {
    long input = p.number(window.size());
    long kernel = p.number(window.kernel());
    long stride = p.number(Window.STRIDE);
    long before = p.number(window.before());
    long output = stride * (input - 1) + kernel - before - p.number(window.after());
    return new Phases(window, input, kernel, stride, before, output);
  }

  /** Why the nest would not be affine and rectangular; nothing while some values are unknown. */
  static List<String> problems(Window window, Parameters p) {
    boolean known =
        p.has(window.size(), window.kernel(), window.before(), window.after(), Window.STRIDE);
    return known ? of(window, p).problems() : List.of();
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (output < 1) {
      problems.add(
          ("The padding along %s leaves no output (%d). Expected at least one. "
                  + "Try a larger %s or less padding.")
              .formatted(window.letter(), output, window.size().name()));
    } else if (output % stride != 0) {
      problems.add(
          ("The output along %s (%d) is not a multiple of the stride (s=%d). "
                  + "Expected kernel less padding (%d) to be one. Try %s=%d.")
              .formatted(
                  window.letter(),
                  output,
                  stride,
                  output - stride * (input - 1),
                  window.kernel().name(),
                  kernel + stride - output % stride));
    }
    if (stride > 2 && before % stride != 0) {
      problems.add(
          ("The stride (s=%d) does not divide the padding (%s=%d). "
                  + "Expected that it does, or a stride of at most 2. Try %s=%d.")
              .formatted(
                  stride,
                  window.before().name(),
                  before,
                  window.before().name(),
                  before - before % stride));
    }
    return problems;
  }

  private Axis position() {
    return Axis.spatial(window.output(), output / stride);
  }

  private Axis phase() {
    return Axis.spatial("p" + window.letter(), stride);
  }

  /** The output's position and phase. */
  List<Axis> spatialAxes() {
    return List.of(position(), phase());
  }

  /** The taps that one output sees. */
  Axis tap() {
    return Axis.reduction(window.kernel().name(), -Math.floorDiv(-kernel, stride));
  }

  private boolean reversed() {
    return before % stride != 0;
  }

  Dimension outputDimension() {
    Affine index = Affine.of(position().name(), stride).plus(Affine.of(phase().name()));
    return new Dimension(window.letter(), output, index);
  }

  /** From the last tap of the phase to its first. */
  Dimension kernelDimension() {
    Affine first = reversed() ? Affine.of(phase().name(), -1).plus(1) : Affine.of(phase().name());
    Affine later = Affine.of(tap().name(), -stride).plus(stride * (tap().extent() - 1));
    return new Dimension(window.kernel().name(), kernel, first.plus(later));
  }

  /** {@code (o + p - k) / s}, with {@code o} and {@code k} as above. */
  Dimension inputDimension() {
    Affine index = outputDimension().index().plus(before).plus(kernelDimension().index().times(-1));
    Affine quotient = Affine.constant(Math.floorDiv(index.constant(), stride));
    for (var term : index.coefficients().entrySet()) {
      quotient = quotient.plus(Affine.of(term.getKey(), term.getValue() / stride));
    }
    return new Dimension(window.letter(), input, quotient);
  }
}
