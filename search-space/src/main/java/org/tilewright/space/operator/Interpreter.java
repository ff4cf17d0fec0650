package org.tilewright.space.operator;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Evaluates operators straight from their nests, one element after the other: slow, and plain
 * enough to be believed. The numbers of every kernel are compared with these.
 *
 * <p>Accumulates in double precision, whatever the type of the operator; sums of integers are cut
 * to 32 bits at the end. Safe from several threads.
 */
public final class Interpreter {
  private final Operator operator;
  private final List<double[]> inputs;
  private final long[] positions;
  private final int spatial;

  private Interpreter(Operator operator, List<double[]> inputs) {
    this.operator = operator;
    this.inputs = inputs;
    this.positions = new long[operator.axes().size()];
    this.spatial = operator.spatialAxes().size();
  }

  /**
   * The output for these inputs, dense and row-major as they are.
   *
   * @throws IllegalArgumentException if an input is missing or has another number of elements
   */
  public static double[] evaluate(Operator operator, List<double[]> inputs) {
    List<Long> expected = operator.externalInputs().stream().map(Operand::elements).toList();
    List<Long> actual = inputs.stream().map(each -> (long) each.length).toList();
    if (!expected.equals(actual)) {
      throw new IllegalArgumentException(
          "The inputs of %s have %s elements. Expected %s. Pass them in the order %s."
              .formatted(
                  operator.workload().name(),
                  actual,
                  expected,
                  operator.externalInputs().stream().map(Operand::name).toList()));
    }
    Map<String, double[]> values = new HashMap<>();
    for (int each = 0; each < inputs.size(); each++) {
      values.put(operator.externalInputs().get(each).name(), inputs.get(each));
    }
    for (Operator stage : operator.stages()) {
      List<double[]> read =
          stage.inputs().stream().map(each -> requireNonNull(values.get(each.name()))).toList();
      values.put(stage.name(), new Interpreter(stage, read).output());
    }
    return requireNonNull(values.get(operator.name()));
  }

  /** The output for single-precision inputs, rounded to single precision at the end. */
  public static float[] evaluateFloats(Operator operator, List<float[]> inputs) {
    double[] exact = evaluate(operator, inputs.stream().map(Interpreter::widened).toList());
    float[] rounded = new float[exact.length];
    for (int each = 0; each < exact.length; each++) rounded[each] = (float) exact[each];
    return rounded;
  }

  private static double[] widened(float[] narrow) {
    return IntStream.range(0, narrow.length).mapToDouble(each -> narrow[each]).toArray();
  }

  private double[] output() {
    Value body = compile(operator.body());
    Value epilogue = compile(operator.epilogue());
    Reader target = new Reader(operator.output());
    double[] output = new double[Math.toIntExact(operator.output().operand().elements())];
    do {
      double accumulated = operator.combiner().initial();
      do {
        accumulated = operator.combiner().function().of(accumulated, body.given(accumulated));
      } while (advance(spatial, positions.length));
      output[Math.toIntExact(target.place())] = epilogue.given(sum(accumulated));
    } while (advance(0, spatial));
    return output;
  }

  private double sum(double accumulated) {
    return operator.accumulatorType().isInteger() ? (int) (long) accumulated : accumulated;
  }

  /** The next position of some axes, the last of them fastest; false when back at the first. */
  private boolean advance(int from, int to) {
    for (int axis = to - 1; axis >= from; axis--) {
      if (++positions[axis] < operator.axes().get(axis).extent()) return true;
      positions[axis] = 0;
    }
    return false;
  }

  /** An expression at the current positions. */
  private interface Value {
    double given(double accumulated);
  }

  private Value compile(Scalar scalar) {
    if (scalar instanceof Scalar.Accumulated) return accumulated -> accumulated;
    if (scalar instanceof Scalar.Constant constant) return accumulated -> constant.value();
    if (scalar instanceof Scalar.Read read) return read(read.access(), 0);
    if (scalar instanceof Scalar.Centred centred) {
      return read(centred.access(), centred.zeroPoint());
    }
    if (scalar instanceof Scalar.Rescaled rescaled) return rescaled(rescaled);
    if (scalar instanceof Scalar.Unary unary) {
      Value argument = compile(unary.argument());
      return accumulated -> unary.function().of(argument.given(accumulated));
    }
    Scalar.Binary binary = (Scalar.Binary) scalar;
    Value left = compile(binary.left());
    Value right = compile(binary.right());
    return accumulated -> binary.function().of(left.given(accumulated), right.given(accumulated));
  }

  private Value rescaled(Scalar.Rescaled rescaled) {
    Value value = compile(rescaled.value());
    Value multiplier = compile(rescaled.multiplier());
    Value shift = compile(rescaled.shift());
    return accumulated ->
        FixedPoint.multiply(
            (int) (long) value.given(accumulated),
            (int) multiplier.given(accumulated),
            (int) shift.given(accumulated));
  }

  private Value read(Access access, long zeroPoint) {
    double[] elements = inputs.get(operator.inputs().indexOf(access.operand()));
    Reader reader = new Reader(access);
    return accumulated -> {
      long place = reader.place();
      return place < 0
          ? operator.combiner().initial()
          : elements[Math.toIntExact(place)] - zeroPoint;
    };
  }

  /** Where an access points at the current positions. */
  private final class Reader {
    private final long[] shape;
    private final long[] constants;
    private final long[][] coefficients;

    Reader(Access access) {
      shape = access.operand().shape().stream().mapToLong(Long::longValue).toArray();
      constants = access.indices().stream().mapToLong(Affine::constant).toArray();
      coefficients = access.indices().stream().map(this::coefficients).toArray(long[][]::new);
    }

    private long[] coefficients(Affine index) {
      return operator.axes().stream().mapToLong(axis -> index.coefficient(axis.name())).toArray();
    }

    /** The element, counted from the start of the operand; -1 in padding. */
    long place() {
      long place = 0;
      for (int dimension = 0; dimension < shape.length; dimension++) {
        long index = index(dimension);
        if (index < 0 || index >= shape[dimension]) return -1;
        place = place * shape[dimension] + index;
      }
      return place;
    }

    private long index(int dimension) {
      long index = constants[dimension];
      for (int axis = 0; axis < positions.length; axis++) {
        index += coefficients[dimension][axis] * positions[axis];
      }
      return index;
    }
  }
}
