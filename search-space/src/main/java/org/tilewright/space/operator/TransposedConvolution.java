package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gradient of a convolution with respect to its input: each input pixel adds its kernel to the
 * output at {@code s * i + k - p}. Input {@code [n][h][w][ci]}, weights {@code [kh][kw][ci][co]},
 * output {@code [n][oh][ow][co]} with {@code oh = s * (h - 1) + kh - pt - pb}.
 *
 * <p>Along each dimension the outputs fall into {@code s} phases, each of which sees every {@code
 * s}-th tap of the kernel: see {@link Phases}.
 */
final class TransposedConvolution implements OperatorKind {
  private static final Key CI = Key.size("ci", "a number of input channels");
  private static final Key CO = Key.size("co", "a number of output channels");
  private static final Signature SIGNATURE =
      new Signature(
          "conv2d_transpose",
          "transposed convolution, which enlarges images by the stride",
          keys(),
          Window.SHORTHANDS_OF_IMAGES,
          List.of(),
          "h=16,w=16,ci=128,co=64,k=4,s=2,p=1");

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>(List.of(Window.BATCH));
    Window.OF_IMAGES.forEach(each -> keys.add(each.size()));
    keys.addAll(List.of(CI, CO));
    keys.addAll(Window.slidingKeys(Window.OF_IMAGES));
    keys.remove(Window.DILATION);
    keys.add(Layout.key(List.of("nhwc")));
    keys.addAll(List.of(Key.BIAS, Key.RELU, Key.CONSTANT, Key.TYPE));
    return keys;
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    return Window.OF_IMAGES.stream().flatMap(each -> Phases.problems(each, p).stream()).toList();
  }

  @Override
  public Operator define(Parameters p) {
    Axis n = Axis.spatial("n", p.number(Window.BATCH));
    Axis co = Axis.spatial("co", p.number(CO));
    Axis ci = Axis.reduction("ci", p.number(CI));
    List<Phases> phases = Window.OF_IMAGES.stream().map(each -> Phases.of(each, p)).toList();
    Layout layout = Layout.of(p);
    List<Axis> axes =
        Stream.of(
                Stream.of(n),
                phases.stream().flatMap(each -> each.spatialAxes().stream()),
                Stream.of(co),
                phases.stream().map(Phases::tap),
                Stream.of(ci))
            .flatMap(each -> each)
            .toList();
    List<Dimension> taps = phases.stream().map(Phases::kernelDimension).toList();
    return new Contraction(
            axes,
            layout.access(
                "input",
                p.type(),
                n,
                phases.stream().map(Phases::inputDimension).toList(),
                Dimension.along(ci)),
            Dimension.access(
                "weights",
                p.type(),
                taps.get(0),
                taps.get(1),
                Dimension.along(ci),
                Dimension.along(co)),
            layout.access(
                "output",
                p.type(),
                n,
                phases.stream().map(Phases::outputDimension).toList(),
                Dimension.along(co)),
            3)
        .toOperator(p);
  }
}
