package org.tilewright.agent;

import org.tilewright.tuner.testing.GridSpace;

/** A space of 41 schedules, one behind the first option of the first knob and 40 behind another. */
final class SkewedTree {
  /** Exceeded by one chance in a thousand with 40 degrees of freedom. */
  static final double CRITICAL_CHI_SQUARE = 73.4;

  private SkewedTree() {}

  static GridSpace space() {
    GridSpace space = GridSpace.of(2, 40);
    for (int option = 1; option < 40; option++) space = space.forbidding(0, 0, 1, option);
    return space;
  }
}
