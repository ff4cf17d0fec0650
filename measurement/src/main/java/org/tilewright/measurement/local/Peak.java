package org.tilewright.measurement.local;

import java.util.function.DoubleSupplier;
import org.tilewright.tuner.Manifest;

/**
 * The fastest a device was seen to compute. Measured again before somebody is called a liar: a
 * neighbour may have slowed the device when it was measured first. One thread at a time.
 */
final class Peak {
  /**
   * Turbo moves the peak by 6 %, neighbours on a shared machine by 40 %: they may slow both
   * measurements of it and leave a candidate alone. What is faster than this did not compute.
   */
  static final double MARGIN = 2;

  private static final String BYTES = "i8";

  private final String type;
  private final DoubleSupplier measurement;
  private double flopsPerSecond;

  /**
   * @param type of the elements that the peak was measured with
   * @param measurement measures the peak again, in operations a second
   */
  Peak(String type, double flopsPerSecond, DoubleSupplier measurement) {
    this.type = type;
    this.flopsPerSecond = flopsPerSecond;
    this.measurement = measurement;
  }

  /** The fastest seen so far. */
  double flopsPerSecond() {
    return flopsPerSecond;
  }

  /**
   * Whether this is a limit of a kernel: that of floats is none for bytes, of which a processor
   * multiplies several at once.
   */
  boolean judges(Manifest manifest) {
    return type.equals(BYTES)
        || manifest.operands().stream().noneMatch(each -> each.type().equals(BYTES));
  }

  /** Whether a device can be that fast, measured again if it seems not to be. */
  boolean allows(double candidateFlopsPerSecond) {
    if (candidateFlopsPerSecond <= MARGIN * flopsPerSecond) return true;
    flopsPerSecond = Math.max(flopsPerSecond, measurement.getAsDouble());
    return candidateFlopsPerSecond <= MARGIN * flopsPerSecond;
  }
}
