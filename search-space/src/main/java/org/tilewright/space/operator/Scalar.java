package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;

/** A scalar expression: the body of a loop nest, or the epilogue fused into its store. */
public sealed interface Scalar {

  /** An element of an input. */
  record Read(Access access) implements Scalar {}

  /** The combined value of one output element; only in epilogues. */
  record Accumulated() implements Scalar {}

  record Constant(double value) implements Scalar {}

  record Add(Scalar left, Scalar right) implements Scalar {}

  record Multiply(Scalar left, Scalar right) implements Scalar {}

  /** The larger of two; NaN if either is. */
  record Maximum(Scalar left, Scalar right) implements Scalar {}

  /** The reads of an expression, left to right. */
  default List<Access> reads() {
    List<Access> found = new ArrayList<>();
    collect(this, found);
    return found;
  }

  private static void collect(Scalar expression, List<Access> found) {
    if (expression instanceof Read read) {
      found.add(read.access());
    } else if (expression instanceof Add sum) {
      collect(sum.left(), found);
      collect(sum.right(), found);
    } else if (expression instanceof Multiply product) {
      collect(product.left(), found);
      collect(product.right(), found);
    } else if (expression instanceof Maximum maximum) {
      collect(maximum.left(), found);
      collect(maximum.right(), found);
    }
  }
}
