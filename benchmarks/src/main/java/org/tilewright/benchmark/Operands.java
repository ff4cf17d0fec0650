package org.tilewright.benchmark;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

/** The same two inputs for both sides, in the layouts of the operator. */
record Operands(float[] source, float[] weights) {
  private static final int LARGEST = 4;

  /** Up to here every whole number is an fp32 number. */
  private static final long EXACT = 1 << 24;

  /**
   * Whole numbers so small that no sum is ever rounded: whatever the order of summation, two right
   * results are equal.
   */
  static Operands wholeNumbers(Operator operator, RandomGenerator random) {
    if (operator.reductionLength() * LARGEST * LARGEST > EXACT) {
      throw new IllegalArgumentException(
          "Sums of (%d) products are not exact in fp32; expected at most %d. Compare a smaller workload."
              .formatted(operator.reductionLength(), EXACT / LARGEST / LARGEST));
    }
    return filled(operator, () -> random.nextInt(-LARGEST, LARGEST + 1));
  }

  /** Full mantissas, as in real use: they draw more power than small numbers do. */
  static Operands realNumbers(Operator operator, RandomGenerator random) {
    return filled(operator, () -> random.nextDouble() - 0.5);
  }

  private static Operands filled(Operator operator, DoubleSupplier value) {
    return new Operands(
        filled(operator.inputs().get(0), value), filled(operator.inputs().get(1), value));
  }

  private static float[] filled(Operand operand, DoubleSupplier value) {
    float[] values = new float[Math.toIntExact(operand.elements())];
    for (int i = 0; i < values.length; i++) values[i] = (float) value.getAsDouble();
    return values;
  }

  /**
   * Compares two outputs that {@link #wholeNumbers} led to.
   *
   * @throws WrongResultException if they are not equal
   */
  static void requireEqual(float[] ours, float[] theirs) {
    for (int i = 0; i < theirs.length; i++) {
      if (ours[i] != theirs[i]) throw new WrongResultException(i, ours[i], theirs[i]);
    }
  }

  /** Our kernel and the peer disagree. */
  static final class WrongResultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongResultException(int element, float ours, float theirs) {
      super(
          "Element %d of our output is %s, of the peer's %s; expected equal sums of whole numbers. Delete the database and tune again."
              .formatted(element, ours, theirs));
    }
  }
}
