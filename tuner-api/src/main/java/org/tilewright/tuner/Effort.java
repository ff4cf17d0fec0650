package org.tilewright.tuner;

/** Wall-clock seconds a measurement took: to build the artifact, and on the device. */
public record Effort(double buildSeconds, double runSeconds) {

  public static final Effort NONE = new Effort(0, 0);
}
