package org.tilewright.measurement.statistics;

import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Samples of one quantity, such as the seconds a device gave. Times are summarised by ranks, as
 * they have a long tail on one side only; what has none may be summarised by its mean.
 *
 * @param values at least one
 */
public record Samples(List<Double> values) {

  public Samples {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "Samples (none) were given; expected at least one. Leave failed trials out.");
    }
  }

  /** The middle sample, or the mean of the middle two. */
  public double median() {
    return new Median().evaluate(array());
  }

  /** Median absolute deviation from the median: the spread that a few outliers do not move. */
  public double medianAbsoluteDeviation() {
    double median = median();
    return new Median().evaluate(values.stream().mapToDouble(x -> Math.abs(x - median)).toArray());
  }

  /**
   * An interval for the median that assumes nothing about the distribution (Conover, Practical
   * Nonparametric Statistics, 3.2). Of few samples (5 at 0.95) it is all of their range, and less
   * certain than asked.
   *
   * @param confidence between 0 and 1, {@code 0.95}
   */
  public Interval medianInterval(double confidence) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    BinomialDistribution below = new BinomialDistribution(sorted.length, 0.5);
    double tail = (1 - confidence) / 2;
    int rank = 0;
    while (rank + 1 < sorted.length / 2 && below.cumulativeProbability(rank + 1) <= tail) rank++;
    return new Interval(sorted[rank], sorted[sorted.length - 1 - rank]);
  }

  public double mean() {
    return new Mean().evaluate(array());
  }

  /**
   * Half the width of Student's interval for the mean (Student 1908); infinite of one sample, which
   * says nothing about spread.
   *
   * @param confidence between 0 and 1, {@code 0.95}
   */
  public double meanMargin(double confidence) {
    if (values.size() < 2) return Double.POSITIVE_INFINITY;
    double quantile =
        new TDistribution(null, values.size() - 1)
            .inverseCumulativeProbability((1 + confidence) / 2);
    return quantile * new StandardDeviation().evaluate(array()) / Math.sqrt(values.size());
  }

  double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
