package org.tilewright.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The seconds of one execution, one value for each round; all of them are kept.
 *
 * @param seconds in the order of the rounds
 */
record Samples(List<Double> seconds) {

  Samples {
    seconds = List.copyOf(seconds);
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("Samples need at least one round (0). Time at least one.");
    }
  }

  double median() {
    return median(seconds);
  }

  double fastest() {
    return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** How many times faster these are than {@code other}, round by round and by the medians. */
  Ratio fasterThan(Samples other) {
    int rounds = Math.min(seconds.size(), other.seconds.size());
    double[] ratios =
        IntStream.range(0, rounds)
            .mapToDouble(round -> other.seconds.get(round) / seconds.get(round))
            .sorted()
            .toArray();
    return new Ratio(other.median() / median(), ratios[0], ratios[rounds - 1]);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** A ratio of medians, and the lowest and highest ratio of two neighbours in time. */
  record Ratio(double ofMedians, double lowest, double highest) {}
}
