package org.tilewright.codegen;

import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;
import org.tilewright.tuner.Manifest.Values;

/**
 * The integers with which an operator is verified: all there are of eight bits, and factors under
 * which sums of them become numbers of eight bits, neither all 0 nor all cut off.
 */
final class OperandValues {
  /** Standard deviation of uniform integers of eight bits. */
  private static final double DEVIATION = 74;

  /** What an output of eight bits should be like. */
  private static final double OUTPUT_DEVIATION = 64;

  private static final Values EIGHT_BITS = new Values(Byte.MIN_VALUE, Byte.MAX_VALUE);
  private static final Values BIAS = new Values(-4096, 4096);

  /** Of full precision: the factor is between a half and 1. */
  private static final Values MULTIPLIER = new Values(1L << 30, Integer.MAX_VALUE);

  private OperandValues() {}

  /** For an operand of integers. */
  static Values of(Operator operator, Operand operand) {
    if (operand.type() == ElementType.I8) return EIGHT_BITS;
    return of(operator.epilogue(), operator, operand);
  }

  private static Values of(Scalar scalar, Operator operator, Operand operand) {
    if (scalar instanceof Scalar.Rescaled rescaled) {
      if (reads(rescaled.multiplier(), operand)) return MULTIPLIER;
      if (reads(rescaled.shift(), operand)) return shift(operator);
    }
    return scalar.arguments().stream()
        .filter(each -> reads(each, operand))
        .findFirst()
        .map(each -> of(each, operator, operand))
        .orElse(BIAS);
  }

  private static boolean reads(Scalar scalar, Operand operand) {
    return scalar.reads().stream().anyMatch(each -> each.operand().equals(operand));
  }

  private static Values shift(Operator operator) {
    double sums = Math.sqrt(operator.reductionLength()) * DEVIATION * DEVIATION;
    long right = Math.round(Math.log(sums / OUTPUT_DEVIATION) / Math.log(2));
    return new Values(-right - 1, -right + 2);
  }
}
