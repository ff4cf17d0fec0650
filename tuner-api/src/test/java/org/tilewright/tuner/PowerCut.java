package org.tilewright.tuner;

/** What a killed process looks like from inside. */
final class PowerCut extends RuntimeException {
  private static final long serialVersionUID = 1;
}
