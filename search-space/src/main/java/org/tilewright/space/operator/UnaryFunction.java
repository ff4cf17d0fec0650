package org.tilewright.space.operator;

import java.util.function.DoubleUnaryOperator;

/** A function of one number, with the special values of IEEE 754; NaN gives NaN. */
public enum UnaryFunction {
  SQRT(Math::sqrt),
  EXP(Math::exp),
  /** The error function, {@code 2 / sqrt(pi)} times the integral of {@code exp(-t*t)} from 0. */
  ERF(ErrorFunction::erf);

  private final DoubleUnaryOperator function;

  UnaryFunction(DoubleUnaryOperator function) {
    this.function = function;
  }

  /** The value in double precision. */
  public double of(double argument) {
    return function.applyAsDouble(argument);
  }
}
