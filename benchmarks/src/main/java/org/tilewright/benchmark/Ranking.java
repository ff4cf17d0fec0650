package org.tilewright.benchmark;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Scores that a cost model gave to schedules, against the rewards that were measured, at least two.
 *
 * @param scores higher should be faster
 * @param rewards logarithms of speed
 */
record Ranking(List<Double> scores, List<Double> rewards) {
  Ranking {
    scores = List.copyOf(scores);
    rewards = List.copyOf(rewards);
  }

  int size() {
    return rewards.size();
  }

  /**
   * Share of the pairs of schedules of different speed whose scores are in the same order.
   *
   * @param difference pairs whose times differ by less do not count: {@code 0.05} for 5 %
   */
  double pairAccuracy(double difference) {
    double apart = Math.log1p(difference);
    double right = 0;
    long pairs = 0;
    for (int fast = 0; fast < size(); fast++) {
      for (int slow = 0; slow < size(); slow++) {
        if (rewards.get(fast) < rewards.get(slow) + apart) continue;
        pairs++;
        int order = Double.compare(scores.get(fast), scores.get(slow));
        right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
      }
    }
    return pairs == 0 ? 1 : right / pairs;
  }

  /** Share of the {@code fastest} schedules among those of the highest scores, so many. */
  double recall(int fastest, int picked) {
    Set<Integer> found = new HashSet<>(highest(scores, picked));
    List<Integer> wanted = highest(rewards, fastest);
    return (double) wanted.stream().filter(found::contains).count() / wanted.size();
  }

  /** Speed of the best of the {@code picked} highest scores as a share of the best of all. */
  double bestOf(int picked) {
    double best = rewards.get(highest(rewards, 1).get(0));
    double found = highest(scores, picked).stream().mapToDouble(rewards::get).max().orElseThrow();
    return Math.exp(found - best);
  }

  private static List<Integer> highest(List<Double> values, int count) {
    return IntStream.range(0, values.size())
        .boxed()
        .sorted(Comparator.comparing(values::get, Comparator.reverseOrder()))
        .limit(count)
        .toList();
  }
}
