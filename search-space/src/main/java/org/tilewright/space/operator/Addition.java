package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;

/** The sum of two stacks of images, element by element, with ReLU where asked for. */
final class Addition implements OperatorKind {
  private static final Key HEIGHT = Key.factor("h", "a height");
  private static final Key WIDTH = Key.factor("w", "a width");
  private static final Key CHANNELS = Key.size("c", "a number of channels");
  private static final Signature SIGNATURE =
      new Signature(
          "add",
          "sum of two tensors",
          List.of(Window.BATCH, HEIGHT, WIDTH, CHANNELS, Layout.OF_IMAGES, Key.RELU, Key.TYPE),
          List.of(),
          List.of(),
          "h=28,w=28,c=512");

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    return List.of();
  }

  @Override
  public Operator define(Parameters p) {
    List<Axis> pixels =
        List.of(Axis.spatial("h", p.number(HEIGHT)), Axis.spatial("w", p.number(WIDTH)));
    List<Axis> channels = List.of(Axis.spatial("c", p.number(CHANNELS)));
    List<Axis> axes = new ArrayList<>(List.of(Axis.spatial("n", p.number(Window.BATCH))));
    axes.addAll(Layout.of(p).order(pixels, channels));
    Scalar sum = new Scalar.Read(tensor("a", p, axes)).plus(new Scalar.Read(tensor("b", p, axes)));
    Scalar epilogue = new Scalar.Accumulated();
    if (p.isOn(Key.RELU)) epilogue = epilogue.atLeast(new Scalar.Constant(0));
    return new Computation(axes, tensor("c", p, axes), Combiner.SUM, sum, epilogue).toOperator(p);
  }

  private static Access tensor(String name, Parameters p, List<Axis> axes) {
    return Dimension.access(name, p.type(), axes.stream().map(Dimension::along).toList());
  }
}
