package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * A convolution of each channel on its own: input {@code [n][h][w][c]}, weights {@code
 * [kh][kw][c]}, output {@code [n][oh][ow][c]}.
 */
final class DepthwiseConvolution implements OperatorKind {
  private static final Key CHANNELS = Key.size("c", "a number of channels");
  private static final Signature SIGNATURE =
      new Signature(
          "depthwise_conv2d",
          "convolution of each channel on its own",
          keys(),
          Window.SHORTHANDS_OF_IMAGES,
          List.of(),
          "h=14,w=14,c=384,k=3,p=1");

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>(List.of(Window.BATCH));
    Window.OF_IMAGES.forEach(each -> keys.add(each.size()));
    keys.add(CHANNELS);
    keys.addAll(Window.slidingKeys(Window.OF_IMAGES));
    keys.add(Layout.key(List.of("nhwc")));
    keys.addAll(List.of(Key.BIAS, Key.RELU, Key.CONSTANT));
    keys.addAll(Quantisation.KEYS);
    return keys;
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    List<String> problems = new ArrayList<>(Window.problems(Window.OF_IMAGES, p));
    problems.addAll(Quantisation.problems(p));
    return problems;
  }

  @Override
  public Operator define(Parameters p) {
    Window height = Window.HEIGHT;
    Window width = Window.WIDTH;
    Axis n = Axis.spatial("n", p.number(Window.BATCH));
    Axis c = Axis.spatial("c", p.number(CHANNELS));
    Axis kh = height.kernelAxis(p);
    Axis kw = width.kernelAxis(p);
    Dimension images = Dimension.along(n);
    Dimension channels = Dimension.along(c);
    return new Contraction(
            List.of(n, height.outputAxis(p), width.outputAxis(p), c, kh, kw),
            Dimension.access(
                "input",
                p.type(),
                images,
                height.inputDimension(p),
                width.inputDimension(p),
                channels),
            Dimension.access(
                "weights", p.type(), Dimension.along(kh), Dimension.along(kw), channels),
            Dimension.access(
                "output",
                Quantisation.outputType(p),
                images,
                height.outputDimension(p),
                width.outputDimension(p),
                channels),
            3)
        .toOperator(p);
  }
}
