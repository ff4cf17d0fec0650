package org.tilewright.space.operator;

/** How the values of a reduction become one. */
public enum Combiner {
  SUM(0),
  MAXIMUM(Double.NEGATIVE_INFINITY);

  private final double initial;

  Combiner(double initial) {
    this.initial = initial;
  }

  /** The value before the first element. */
  public double initial() {
    return initial;
  }
}
