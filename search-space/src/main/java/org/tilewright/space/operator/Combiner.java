package org.tilewright.space.operator;

/** How the values of a reduction become one. */
public enum Combiner {
  SUM(BinaryFunction.ADD, 0),
  MAXIMUM(BinaryFunction.MAXIMUM, Double.NEGATIVE_INFINITY);

  private final BinaryFunction function;
  private final double initial;

  Combiner(BinaryFunction function, double initial) {
    this.function = function;
    this.initial = initial;
  }

  /** What makes one of two values. */
  public BinaryFunction function() {
    return function;
  }

  /** The value before the first element: combined with another it changes nothing. */
  public double initial() {
    return initial;
  }
}
