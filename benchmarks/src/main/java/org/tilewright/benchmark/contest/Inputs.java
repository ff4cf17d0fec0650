package org.tilewright.benchmark.contest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tilewright.space.operator.BinaryFunction;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Values;

/**
 * Values for a kernel's inputs, in their order. Integers are those that kernels are verified with.
 */
final class Inputs {
  private static final int LARGEST = 4;
  private static final Values SMALL = new Values(-LARGEST, LARGEST);
  private static final Set<BinaryFunction> KEEPS_WHOLE =
      EnumSet.of(
          BinaryFunction.ADD,
          BinaryFunction.SUBTRACT,
          BinaryFunction.MULTIPLY,
          BinaryFunction.MAXIMUM,
          BinaryFunction.MINIMUM);

  private Inputs() {}

  /**
   * Whether no result of {@link #wholeNumbers} is ever rounded, whatever the order of the sums:
   * with integers always; otherwise if nothing is computed but sums, products and maxima, which
   * stay below the first whole number that the type lacks. Several stages count as rounding.
   */
  static boolean areExact(Operator operator) {
    if (operator.type().isInteger()) return true;
    if (!operator.earlier().isEmpty()) return false;
    double largest = (double) operator.reductionLength() * LARGEST * LARGEST;
    boolean whole = isWhole(operator.body()) && isWhole(operator.epilogue());
    return whole && largest * LARGEST + LARGEST <= 2 / operator.type().epsilon();
  }

  private static boolean isWhole(Scalar scalar) {
    if (!scalar.arguments().stream().allMatch(Inputs::isWhole)) return false;
    if (scalar instanceof Scalar.Binary binary) return KEEPS_WHOLE.contains(binary.function());
    if (scalar instanceof Scalar.Constant constant) {
      return constant.value() == Math.rint(constant.value());
    }
    return scalar instanceof Scalar.Read || scalar instanceof Scalar.Accumulated;
  }

  /** Small ones. */
  static List<double[]> wholeNumbers(Manifest kernel, RandomGenerator random) {
    return filled(kernel, operand -> whole(operand.values().orElse(SMALL), random));
  }

  /**
   * In [-1, 1], full mantissas as in real use: they draw more power than small numbers do. Integers
   * stay whole.
   */
  static List<double[]> realNumbers(Manifest kernel, RandomGenerator random) {
    return filled(
        kernel,
        operand ->
            operand
                .values()
                .map(values -> whole(values, random))
                .orElseGet(() -> real(operand.type(), random)));
  }

  private static double whole(Values values, RandomGenerator random) {
    return random.nextLong(values.least(), values.most() + 1);
  }

  private static double real(String type, RandomGenerator random) {
    double value = 2 * random.nextDouble() - 1;
    return type.equals("f32") ? (float) value : value;
  }

  private interface Source {
    double next(Manifest.Operand operand);
  }

  private static List<double[]> filled(Manifest kernel, Source source) {
    List<double[]> inputs = new ArrayList<>();
    for (Manifest.Operand operand : kernel.operands()) {
      if (operand.role() == Manifest.Role.INPUT) inputs.add(filled(operand, source));
    }
    return inputs;
  }

  private static double[] filled(Manifest.Operand operand, Source source) {
    double[] values = new double[Math.toIntExact(operand.elements())];
    for (int i = 0; i < values.length; i++) values[i] = source.next(operand);
    return values;
  }
}
