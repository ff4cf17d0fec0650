package org.tilewright.measurement.statistics;

/** Where the true value lies with the confidence asked for, both ends included. */
public record Interval(double low, double high) {

  /** Whether {@code value} is inside. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
