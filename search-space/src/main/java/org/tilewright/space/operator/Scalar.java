package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A scalar expression: the body of a loop nest, or the epilogue fused into its store. */
public sealed interface Scalar {

  /** An element of an input. */
  record Read(Access access) implements Scalar {}

  /** An element of an input less the integer that stands for 0, which is what padding holds. */
  record Centred(Access access, long zeroPoint) implements Scalar {}

  /** The combined value of one output element; only in epilogues. */
  record Accumulated() implements Scalar {}

  record Constant(double value) implements Scalar {}

  record Unary(UnaryFunction function, Scalar argument) implements Scalar {}

  record Binary(BinaryFunction function, Scalar left, Scalar right) implements Scalar {}

  /** A value times {@code multiplier * 2^(shift - 31)}: {@link FixedPoint#multiply}. */
  record Rescaled(Scalar value, Scalar multiplier, Scalar shift) implements Scalar {}

  /** What is computed first, left to right. */
  default List<Scalar> arguments() {
    if (this instanceof Unary unary) return List.of(unary.argument());
    if (this instanceof Binary binary) return List.of(binary.left(), binary.right());
    if (this instanceof Rescaled rescaled) {
      return List.of(rescaled.value(), rescaled.multiplier(), rescaled.shift());
    }
    return List.of();
  }

  /** The reads of an expression, left to right. */
  default List<Access> reads() {
    if (this instanceof Read read) return List.of(read.access());
    if (this instanceof Centred centred) return List.of(centred.access());
    List<Access> found = new ArrayList<>();
    for (Scalar each : arguments()) found.addAll(each.reads());
    return found;
  }

  /** How many functions are computed, each counted as one operation, equal ones once. */
  default int operations() {
    return (int) functions().distinct().count();
  }

  private Stream<Scalar> functions() {
    if (arguments().isEmpty()) return Stream.of();
    return Stream.concat(Stream.of(this), arguments().stream().flatMap(Scalar::functions));
  }

  /**
   * Whether a root, an exponential or an error function is computed: up to tens of instructions.
   */
  default boolean computesFunction() {
    return this instanceof Unary || arguments().stream().anyMatch(Scalar::computesFunction);
  }

  /** The same expression with another in place of the accumulated value. */
  default Scalar given(Scalar accumulated) {
    if (this instanceof Accumulated) return accumulated;
    if (this instanceof Unary unary) {
      return new Unary(unary.function(), unary.argument().given(accumulated));
    }
    if (this instanceof Binary binary) {
      Scalar left = binary.left().given(accumulated);
      return new Binary(binary.function(), left, binary.right().given(accumulated));
    }
    return this;
  }

  default boolean isProduct() {
    return this instanceof Binary binary && binary.function() == BinaryFunction.MULTIPLY;
  }

  default Scalar plus(Scalar other) {
    return new Binary(BinaryFunction.ADD, this, other);
  }

  default Scalar minus(Scalar other) {
    return new Binary(BinaryFunction.SUBTRACT, this, other);
  }

  default Scalar times(Scalar other) {
    return new Binary(BinaryFunction.MULTIPLY, this, other);
  }

  default Scalar dividedBy(Scalar other) {
    return new Binary(BinaryFunction.DIVIDE, this, other);
  }

  /** This whole number over another above 0, rounded to the nearest, halves away from 0. */
  default Scalar roundedOver(Scalar other) {
    return new Binary(BinaryFunction.ROUNDED_QUOTIENT, this, other);
  }

  /** This, but at least another; NaN if either is. */
  default Scalar atLeast(Scalar other) {
    return new Binary(BinaryFunction.MAXIMUM, this, other);
  }

  /** This, but at most another; NaN if either is. */
  default Scalar atMost(Scalar other) {
    return new Binary(BinaryFunction.MINIMUM, this, other);
  }

  /** A function of this. */
  default Scalar through(UnaryFunction function) {
    return new Unary(function, this);
  }
}
