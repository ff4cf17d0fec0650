package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The largest or the mean value in a window that slides over each channel: input {@code
 * [n][h][w][c]}, output {@code [n][oh][ow][c]}, or channels first.
 *
 * <p>Padding wins no maximum. In means it counts as zeros: each sum is divided by the whole window.
 * Means of {@code i8} are rounded to the nearest, halves away from 0, as in TensorFlow Lite; what
 * stands for 0 there is {@code zi}.
 */
final class Pooling implements OperatorKind {
  private static final Key CHANNELS = Key.size("c", "a number of channels");

  private final Signature signature;
  private final Combiner combiner;

  private Pooling(String name, String meaning, Combiner combiner, List<Key> typeKeys) {
    this.combiner = combiner;
    this.signature =
        new Signature(
            name,
            meaning,
            keys(typeKeys),
            Window.SHORTHANDS_OF_IMAGES,
            List.of(),
            "h=112,w=112,c=64,k=3,s=2,p=1");
  }

  static Pooling maximum() {
    return new Pooling(
        "maxpool2d", "largest value of each window", Combiner.MAXIMUM, Quantisation.TYPE_KEYS);
  }

  static Pooling mean() {
    return new Pooling(
        "avgpool2d",
        "mean value of each window, padding included",
        Combiner.SUM,
        Quantisation.CENTRED_KEYS);
  }

  private static List<Key> keys(List<Key> typeKeys) {
    List<Key> keys = new ArrayList<>(List.of(Window.BATCH));
    Window.OF_IMAGES.forEach(each -> keys.add(each.size()));
    keys.add(CHANNELS);
    keys.addAll(Window.slidingKeys(Window.OF_IMAGES));
    keys.add(Layout.OF_IMAGES);
    keys.addAll(typeKeys);
    return keys;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public List<String> problems(Parameters p) {
    List<String> problems = new ArrayList<>(Window.problems(Window.OF_IMAGES, p));
    problems.addAll(Quantisation.problems(p));
    return problems;
  }

  @Override
  public Operator define(Parameters p) {
    Layout layout = Layout.of(p);
    Axis n = Axis.spatial("n", p.number(Window.BATCH));
    Axis c = Axis.spatial("c", p.number(CHANNELS));
    List<Axis> pixels = Window.OF_IMAGES.stream().map(each -> each.outputAxis(p)).toList();
    List<Axis> kernel = Window.OF_IMAGES.stream().map(each -> each.kernelAxis(p)).toList();
    List<Dimension> inputs = Window.OF_IMAGES.stream().map(each -> each.inputDimension(p)).toList();
    List<Dimension> outputs =
        Window.OF_IMAGES.stream().map(each -> each.outputDimension(p)).toList();
    List<Axis> axes =
        Stream.of(List.of(n), layout.order(pixels, List.of(c)), kernel)
            .flatMap(List::stream)
            .toList();
    Access input = layout.access("input", p.type(), n, inputs, Dimension.along(c));
    Access output = layout.access("output", p.type(), n, outputs, Dimension.along(c));
    Scalar body = Quantisation.centred(input, p);
    return new Computation(axes, output, combiner, body, epilogue(kernel, p)).toOperator(p);
  }

  private Scalar epilogue(List<Axis> kernel, Parameters p) {
    Scalar accumulated = new Scalar.Accumulated();
    if (combiner == Combiner.MAXIMUM) return accumulated;
    long window = kernel.stream().mapToLong(Axis::extent).reduce(1, Math::multiplyExact);
    Scalar size = new Scalar.Constant(window);
    if (!p.type().isInteger()) return accumulated.dividedBy(size);
    long zeros = Math.multiplyExact(window, Quantisation.inputZero(p));
    Scalar sum = zeros == 0 ? accumulated : accumulated.plus(new Scalar.Constant(zeros));
    return sum.roundedOver(size);
  }
}
