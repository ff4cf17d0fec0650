package org.tilewright.tuner;

/**
 * The two limits of a device (Williams, Waterman, Patterson 2009): arithmetic and memory traffic.
 *
 * @param flopsPerSecond measured peak of fused multiply-adds, two operations each
 * @param bytesPerSecond measured bandwidth of memory too large for any cache
 */
public record Roofline(double flopsPerSecond, double bytesPerSecond) {

  public Roofline {
    if (!(flopsPerSecond > 0) || !(bytesPerSecond > 0)) {
      throw new IllegalArgumentException(
          "A roofline (%s flop/s, %s B/s) needs two positive limits."
              .formatted(flopsPerSecond, bytesPerSecond));
    }
  }

  /** The time below which the arithmetic of {@code workload} cannot be done. */
  public double arithmeticSeconds(Workload workload) {
    return workload.flops() / flopsPerSecond;
  }

  /**
   * The time an ideal kernel takes when every operand comes from memory once. Operands that stay in
   * a cache between calls may beat it honestly.
   */
  public double idealSeconds(Workload workload) {
    return Math.max(arithmeticSeconds(workload), workload.bytes() / bytesPerSecond);
  }
}
