package org.tilewright.tuner;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The limits of a device (Williams, Waterman, Patterson 2009): arithmetic, and the traffic of the
 * memory that holds the operands, which for small ones is a cache.
 *
 * @param flopsPerSecond measured peak of fused multiply-adds, two operations each
 * @param bandwidths measured bytes a second by bytes worked on again and again, one entry for each
 *     level of memory; the largest stands for everything larger
 */
public record Roofline(double flopsPerSecond, NavigableMap<Long, Double> bandwidths) {

  public Roofline {
    bandwidths = Collections.unmodifiableNavigableMap(new TreeMap<>(bandwidths));
    boolean positive = flopsPerSecond > 0 && bandwidths.values().stream().allMatch(b -> b > 0);
    if (!positive || bandwidths.isEmpty()) {
      throw new IllegalArgumentException(
          "A roofline (%s flop/s, %s B/s) needs a positive peak and a positive bandwidth."
              .formatted(flopsPerSecond, bandwidths));
    }
  }

  /** A device with one level of memory. */
  public static Roofline of(double flopsPerSecond, double bytesPerSecond) {
    return new Roofline(
        flopsPerSecond, new TreeMap<>(Collections.singletonMap(1L, bytesPerSecond)));
  }

  /** Bandwidth of the memory outside all caches. */
  public double bytesPerSecond() {
    return bandwidths.lastEntry().getValue();
  }

  /** Bandwidth of the smallest level of memory that holds so many bytes. */
  public double bytesPerSecond(double bytes) {
    var level = bandwidths.ceilingEntry((long) Math.ceil(bytes));
    return level == null ? bytesPerSecond() : level.getValue();
  }

  /** The time below which the arithmetic of {@code workload} cannot be done. */
  public double arithmeticSeconds(Workload workload) {
    return workload.flops() / flopsPerSecond;
  }

  /**
   * The time an ideal kernel takes that is called again and again: every operand moves once, from
   * and to the smallest level of memory that holds them all.
   */
  public double idealSeconds(Workload workload) {
    double trafficSeconds = workload.bytes() / bytesPerSecond(workload.bytes());
    return Math.max(arithmeticSeconds(workload), trafficSeconds);
  }
}
