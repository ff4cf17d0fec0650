package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kernel that slides along one dimension of its input.
 *
 * @param letter of the dimension in layouts: {@code h}
 * @param output the axis of output positions: {@code oh}
 * @param kernel key and axis: {@code kh}
 * @param before the padding at the low end; may be the same key as {@code after}
 */
record Window(String letter, String output, Key size, Key kernel, Key before, Key after) {
  static final Key BATCH = Key.factor("n", "a number of images");
  static final Key STRIDE = Key.factor("s", "a stride");
  static final Key DILATION = Key.factor("d", "a distance between kernel elements");
  static final Key PADDING = Key.count("p", "a number of zeros on each side");

  static final Window HEIGHT =
      new Window(
          "h",
          "oh",
          Key.size("h", "the input's height"),
          Key.size("kh", "the kernel's height"),
          Key.count("pt", "a number of zeros at the top"),
          Key.count("pb", "a number of zeros at the bottom"));

  static final Window WIDTH =
      new Window(
          "w",
          "ow",
          Key.size("w", "the input's width"),
          Key.size("kw", "the kernel's width"),
          Key.count("pl", "a number of zeros on the left"),
          Key.count("pr", "a number of zeros on the right"));

  static final List<Window> OF_IMAGES = List.of(HEIGHT, WIDTH);

  /** What users write for square kernels and equal padding on all sides of an image. */
  static final List<Shorthand> SHORTHANDS_OF_IMAGES =
      List.of(
          new Shorthand("k", List.of("kh", "kw")),
          new Shorthand("p", List.of("pt", "pb", "pl", "pr")));

  static Window evenlyPadded(String letter, String output, Key size, Key kernel) {
    return new Window(letter, output, size, kernel, PADDING, PADDING);
  }

  /** The same window with the one padding key {@code p}. */
  Window evenlyPadded() {
    return evenlyPadded(letter, output, size, kernel);
  }

  /** The keys of kernel, stride, padding and dilation, in this order. */
  static List<Key> slidingKeys(List<Window> windows) {
    List<Key> keys = new ArrayList<>();
    windows.forEach(each -> keys.add(each.kernel));
    keys.add(STRIDE);
    windows.stream()
        .flatMap(each -> Stream.of(each.before, each.after))
        .distinct()
        .forEach(keys::add);
    keys.add(DILATION);
    return keys;
  }

  static List<String> problems(List<Window> windows, Parameters p) {
    return windows.stream().flatMap(each -> each.problem(p).stream()).toList();
  }

  /** Output positions: {@code (size + padding - reach) / stride + 1}. */
  Axis outputAxis(Parameters p) {
    return Axis.spatial(output, (padded(p) - reach(p)) / p.number(STRIDE) + 1);
  }

  Axis kernelAxis(Parameters p) {
    return Axis.reduction(kernel.name(), p.number(kernel));
  }

  /** The input, read at {@code stride * output + dilation * kernel - padding}. */
  Dimension inputDimension(Parameters p) {
    Affine index =
        Affine.of(output, p.number(STRIDE))
            .plus(Affine.of(kernel.name(), p.number(DILATION)))
            .plus(-p.number(before));
    return new Dimension(letter, p.number(size), index);
  }

  Dimension outputDimension(Parameters p) {
    return new Dimension(letter, outputAxis(p).extent(), Affine.of(output));
  }

  /** Why there is no output, if there is none; nothing while some sizes are unknown. */
  private Optional<String> problem(Parameters p) {
    if (!p.has(size, kernel, before, after, DILATION) || reach(p) <= padded(p)) {
      return Optional.empty();
    }
    return Optional.of(
        ("The kernel (%s=%d, reaching over %d) is larger than the padded input (%d). "
                + "Expected at least one output along %s. Try a larger %s or more padding.")
            .formatted(kernel.name(), p.number(kernel), reach(p), padded(p), letter, size.name()));
  }

  private long padded(Parameters p) {
    return p.number(size) + p.number(before) + p.number(after);
  }

  /** Input positions from the first to the last that one output sees. */
  private long reach(Parameters p) {
    return p.number(DILATION) * (p.number(kernel) - 1) + 1;
  }
}
