package org.tilewright.agent;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pearson's statistic against the hypothesis that every outcome is equally likely. */
final class ChiSquare {
  private ChiSquare() {}

  static <T> double againstUniform(Collection<T> outcomes, Stream<T> drawn) {
    Map<T, Long> counts =
        drawn.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double expected =
        counts.values().stream().mapToLong(Long::longValue).sum() / (double) outcomes.size();
    double sum = 0;
    for (T each : outcomes) {
      double difference = counts.getOrDefault(each, 0L) - expected;
      sum += difference * difference / expected;
    }
    return sum;
  }
}
