package org.tilewright.space.operator;

import java.util.function.DoubleBinaryOperator;

/** A function of two numbers, with the special values of IEEE 754. */
public enum BinaryFunction {
  ADD((left, right) -> left + right),
  SUBTRACT((left, right) -> left - right),
  MULTIPLY((left, right) -> left * right),
  DIVIDE((left, right) -> left / right),
  /** The nearest whole number to the quotient of two, halves away from 0; right is above 0. */
  ROUNDED_QUOTIENT(BinaryFunction::roundedQuotient),
  /** The larger of two; NaN if either is. */
  MAXIMUM(Math::max),
  /** The smaller of two; NaN if either is. */
  MINIMUM(Math::min);

  private final DoubleBinaryOperator function;

  BinaryFunction(DoubleBinaryOperator function) {
    this.function = function;
  }

  private static double roundedQuotient(double left, double right) {
    return Math.signum(left) * Math.floor((2 * Math.abs(left) + right) / (2 * right));
  }

  /** The value in double precision. */
  public double of(double left, double right) {
    return function.applyAsDouble(left, right);
  }
}
