package org.tilewright.benchmark.timing;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The seconds of one execution, one value for each round that was played; all of them are kept.
 *
 * @param seconds by the number of the round
 */
public record Samples(NavigableMap<Integer, Double> seconds) {

  public Samples {
    seconds = Collections.unmodifiableNavigableMap(new TreeMap<>(seconds));
    if (!seconds.containsKey(0)) {
      throw new IllegalArgumentException(
          "Samples %s lack the first round (0). Time at least that one.".formatted(seconds));
    }
  }

  /** Of rounds in a row. */
  public static Samples of(double... seconds) {
    NavigableMap<Integer, Double> rounds = new TreeMap<>();
    for (double each : seconds) rounds.put(rounds.size(), each);
    return new Samples(rounds);
  }

  public double median() {
    return median(seconds.values());
  }

  public double fastest() {
    return Collections.min(seconds.values());
  }

  /** How many times faster these are than {@code other}, round by round and by the medians. */
  public Ratio fasterThan(Samples other) {
    double[] ratios =
        seconds.keySet().stream()
            .filter(other.seconds::containsKey)
            .mapToDouble(round -> other.in(round) / in(round))
            .sorted()
            .toArray();
    return new Ratio(other.median() / median(), ratios[0], ratios[ratios.length - 1]);
  }

  private double in(int round) {
    return seconds.getOrDefault(round, Double.NaN);
  }

  private static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** A ratio of medians, and the lowest and highest ratio of two neighbours in time. */
  public record Ratio(double ofMedians, double lowest, double highest) {}
}
