package org.tilewright.measurement.statistics;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How many times faster one thing is than another, by medians.
 *
 * @param ratio above 1 is faster
 * @param interval of the ratio, by the bootstrap (Efron and Tibshirani 1993, chapter 13)
 */
public record SpeedUp(double ratio, Interval interval) {
  private static final int RESAMPLINGS = 2000;

  /**
   * Compares the times of {@code faster} with those of {@code slower}, taken on one device with one
   * protocol.
   *
   * @param confidence between 0 and 1, {@code 0.95}
   */
  public static SpeedUp of(
      Samples faster, Samples slower, double confidence, RandomGenerator random) {
    double[] ratios = new double[RESAMPLINGS];
    for (int i = 0; i < RESAMPLINGS; i++) {
      ratios[i] = resampledMedian(slower, random) / resampledMedian(faster, random);
    }
    Percentile percentile = new Percentile();
    percentile.setData(ratios);
    double tail = 100 * (1 - confidence) / 2;
    return new SpeedUp(
        slower.median() / faster.median(),
        new Interval(percentile.evaluate(tail), percentile.evaluate(100 - tail)));
  }

  /** Whether the difference is more than chance: the interval leaves out 1. */
  public boolean certain() {
    return !interval.contains(1);
  }

  private static double resampledMedian(Samples samples, RandomGenerator random) {
    double[] values = samples.array();
    double[] drawn = new double[values.length];
    for (int i = 0; i < drawn.length; i++) drawn[i] = values[random.nextInt(values.length)];
    return new Median().evaluate(drawn);
  }
}
