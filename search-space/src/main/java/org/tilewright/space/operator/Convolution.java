package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Convolutions over one, two or three dimensions. With channels last: input {@code [n][h][w][ci]},
 * weights {@code [kh][kw][ci/g][co]}, output {@code [n][oh][ow][co]}. With channels first: input
 * {@code [n][ci][h][w]}, weights {@code [co][ci/g][kh][kw]}, output {@code [n][co][oh][ow]}.
 *
 * <p>Each of {@code g} groups of output channels sees its own group of input channels. The axis
 * {@code g} is there only if there are several; {@code ci} and {@code co} run within a group.
 */
final class Convolution implements OperatorKind {
  private static final Key CI = Key.size("ci", "a number of input channels");
  private static final Key CO = Key.size("co", "a number of output channels");
  private static final Key GROUPS = Key.factor("g", "a number of groups of channels");

  private final List<Window> windows;
  private final Epilogue epilogue;
  private final Signature signature;

  private Convolution(List<Window> windows, Epilogue epilogue, Signature signature) {
    this.windows = windows;
    this.epilogue = epilogue;
    this.signature = signature;
  }

  static OperatorKind over1d() {
    Window length =
        Window.evenlyPadded(
            "l", "ol", Key.size("l", "the input's length"), Key.size("k", "the kernel's length"));
    return plain(
        "conv1d",
        List.of(length),
        List.of(),
        List.of("nlc", "ncl"),
        "l=256,ci=64,co=128,k=3,s=2,p=1");
  }

  static OperatorKind over2d() {
    return plain(
        "conv2d",
        Window.OF_IMAGES,
        Window.SHORTHANDS_OF_IMAGES,
        List.of("nhwc", "nchw"),
        "h=56,w=56,ci=64,co=64,k=3,p=1");
  }

  static OperatorKind normalised2d() {
    Signature signature =
        new Signature(
            "conv2d_bn_relu",
            "conv2d, then scale and shift of each channel, then ReLU",
            keys(Window.OF_IMAGES, Layout.OF_IMAGES, Epilogue.BATCH_NORM_AND_RELU),
            Window.SHORTHANDS_OF_IMAGES,
            List.of(),
            "h=56,w=56,ci=64,co=64,k=3,p=1");
    return new Convolution(Window.OF_IMAGES, Epilogue.BATCH_NORM_AND_RELU, signature);
  }

  static OperatorKind over3d() {
    Window depth =
        Window.evenlyPadded(
            "d", "od", Key.size("d_in", "the input's depth"), Key.size("kd", "the kernel's depth"));
    List<Window> windows =
        List.of(depth, Window.HEIGHT.evenlyPadded(), Window.WIDTH.evenlyPadded());
    Shorthand cube = new Shorthand("k", List.of("kd", "kh", "kw"));
    return plain(
        "conv3d",
        windows,
        List.of(cube),
        List.of("ndhwc", "ncdhw"),
        "d_in=16,h=56,w=56,ci=64,co=64,k=3,p=1");
  }

  private static OperatorKind plain(
      String name,
      List<Window> windows,
      List<Shorthand> shorthands,
      List<String> layouts,
      String example) {
    Signature signature =
        new Signature(
            name,
            "convolution over dimensions: " + windows.size(),
            keys(windows, Layout.key(layouts), Epilogue.BIAS_AND_RELU),
            shorthands,
            List.of(),
            example);
    return new Convolution(windows, Epilogue.BIAS_AND_RELU, signature);
  }

  private static List<Key> keys(List<Window> windows, Key layout, Epilogue epilogue) {
    List<Key> keys = new ArrayList<>(List.of(Window.BATCH));
    windows.forEach(each -> keys.add(each.size()));
    keys.addAll(List.of(CI, CO));
    keys.addAll(Window.slidingKeys(windows));
    keys.addAll(List.of(GROUPS, layout));
    keys.addAll(epilogue.keys());
    keys.add(Key.CONSTANT);
    keys.addAll(epilogue.typeKeys());
    return keys;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public List<String> problems(Parameters p) {
    List<String> problems = new ArrayList<>(Window.problems(windows, p));
    undivided(CI, p).ifPresent(problems::add);
    undivided(CO, p).ifPresent(problems::add);
    problems.addAll(Quantisation.problems(p));
    return problems;
  }

  private static Optional<String> undivided(Key channels, Parameters p) {
    if (!p.has(channels, GROUPS) || p.number(channels) % p.number(GROUPS) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "The groups (g=%d) do not divide the channels (%s=%d). Expected equal groups. Try g=1."
            .formatted(p.number(GROUPS), channels.name(), p.number(channels)));
  }

  @Override
  public Operator define(Parameters p) {
    return contraction(p).toOperator(p, epilogue);
  }

  private Contraction contraction(Parameters p) {
    Layout layout = Layout.of(p);
    long groups = p.number(GROUPS);
    Axis n = Axis.spatial("n", p.number(Window.BATCH));
    Axis g = Axis.spatial("g", groups);
    Axis co = Axis.spatial("co", p.number(CO) / groups);
    Axis ci = Axis.reduction("ci", p.number(CI) / groups);
    List<Axis> channels = groups == 1 ? List.of(co) : List.of(g, co);
    List<Axis> kernel = each(window -> window.kernelAxis(p));
    Dimension allCi = new Dimension("ci", p.number(CI), inGroups(ci, groups));
    Dimension allCo = new Dimension("co", p.number(CO), inGroups(co, groups));

    List<Axis> axes = new ArrayList<>(List.of(n));
    axes.addAll(layout.order(each(window -> window.outputAxis(p)), channels));
    axes.addAll(layout.order(kernel, List.of(ci)));
    List<Dimension> taps = each(window -> Dimension.along(window.kernelAxis(p)));
    List<Dimension> weights = layout.order(taps, List.of(Dimension.along(ci)));
    return new Contraction(
        axes,
        layout.access("input", p.type(), n, each(window -> window.inputDimension(p)), allCi),
        Dimension.access("weights", p.type(), layout.order(weights, List.of(allCo))),
        layout.access(
            "output",
            Quantisation.outputType(p),
            n,
            each(window -> window.outputDimension(p)),
            allCo),
        layout.channelDimension(windows.size()));
  }

  /** The channel of all groups that an axis within a group stands for. */
  private static Affine inGroups(Axis channel, long groups) {
    Affine within = Affine.of(channel.name());
    return groups == 1 ? within : Affine.of("g", channel.extent()).plus(within);
  }

  private <T> List<T> each(Function<Window, T> part) {
    return windows.stream().map(part).toList();
  }
}
