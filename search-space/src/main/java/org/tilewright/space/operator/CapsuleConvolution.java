package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A convolution whose every element is a small square matrix, and whose products are products of
 * matrices (Hinton, Sabour and Frosst, Matrix Capsules with EM Routing, 2018): input {@code
 * [n][h][w][i][m][ci]}, weights {@code [kh][kw][m][j][ci][co]}, output {@code
 * [n][oh][ow][i][j][co]}.
 */
final class CapsuleConvolution implements OperatorKind {
  private static final Key CI = Key.size("ci", "a number of input capsules");
  private static final Key CO = Key.size("co", "a number of output capsules");
  private static final Key CAPSULE = Key.size("cap", "a number of rows and columns of a capsule");
  private static final Signature SIGNATURE =
      new Signature(
          "conv2d_capsule",
          "conv2d of capsules, which are cap x cap matrices",
          keys(),
          Window.SHORTHANDS_OF_IMAGES,
          List.of(),
          "h=16,w=16,ci=32,co=32,k=3,s=2,p=1,cap=4");

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>(List.of(Window.BATCH));
    Window.OF_IMAGES.forEach(each -> keys.add(each.size()));
    keys.addAll(List.of(CI, CO));
    keys.addAll(Window.slidingKeys(Window.OF_IMAGES));
    keys.addAll(List.of(CAPSULE, Layout.key(List.of("nhwijc"))));
    keys.addAll(List.of(Key.BIAS, Key.RELU, Key.CONSTANT, Key.TYPE));
    return keys;
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    return Window.problems(Window.OF_IMAGES, p);
  }

  @Override
  public Operator define(Parameters p) {
    List<Window> windows = Window.OF_IMAGES;
    Axis n = Axis.spatial("n", p.number(Window.BATCH));
    Axis row = Axis.spatial("i", p.number(CAPSULE));
    Axis column = Axis.spatial("j", p.number(CAPSULE));
    Axis middle = Axis.reduction("m", p.number(CAPSULE));
    Axis co = Axis.spatial("co", p.number(CO));
    Axis ci = Axis.reduction("ci", p.number(CI));
    Stream<Axis> outputs = windows.stream().map(each -> each.outputAxis(p));
    Stream<Axis> kernel = windows.stream().map(each -> each.kernelAxis(p));
    Stream<Axis> spatial = joined(Stream.of(n), outputs, Stream.of(row, column, co));
    return new Contraction(
            joined(spatial, kernel, Stream.of(middle, ci)).toList(),
            capsules(
                "input",
                p,
                n,
                windows.stream().map(each -> each.inputDimension(p)),
                row,
                middle,
                ci),
            access(
                "weights",
                p,
                windows.stream().map(each -> Dimension.along(each.kernelAxis(p))),
                middle,
                column,
                ci,
                co),
            capsules(
                "output",
                p,
                n,
                windows.stream().map(each -> each.outputDimension(p)),
                row,
                column,
                co),
            5)
        .toOperator(p);
  }

  private static Access capsules(
      String name, Parameters p, Axis images, Stream<Dimension> pixels, Axis... capsule) {
    Stream<Dimension> outer = Stream.concat(Stream.of(Dimension.along(images)), pixels);
    return access(name, p, outer, capsule);
  }

  private static Access access(String name, Parameters p, Stream<Dimension> outer, Axis... inner) {
    Stream<Dimension> dimensions = Stream.concat(outer, Stream.of(inner).map(Dimension::along));
    return Dimension.access(name, p.type(), dimensions.toList());
  }

  @SafeVarargs
  private static <T> Stream<T> joined(Stream<T>... parts) {
    return Stream.of(parts).flatMap(each -> each);
  }
}
