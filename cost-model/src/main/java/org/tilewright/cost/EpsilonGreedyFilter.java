package org.tilewright.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tilewright.tuner.CandidateFilter;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** Mostly the best by an upper bound of the score, sometimes a random one. */
record EpsilonGreedyFilter(double epsilon, double doubtWeight) implements CandidateFilter {

  EpsilonGreedyFilter {
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw new IllegalArgumentException(
          "A share of random picks (%s) must lie in [0, 1]; 0.05 is usual.".formatted(epsilon));
    }
  }

  @Override
  public List<State> select(
      List<State> pool, Prediction prediction, int count, RandomStream random) {
    if (pool.size() != prediction.scores().size()) {
      throw new IllegalArgumentException(
          "A pool of %d states needs as many predictions, not %d."
              .formatted(pool.size(), prediction.scores().size()));
    }
    List<State> ranked = bestFirst(pool, prediction);
    List<State> selected = new ArrayList<>();
    while (selected.size() < count && !ranked.isEmpty()) {
      boolean explore = random.nextDouble() < epsilon;
      selected.add(ranked.remove(explore ? random.nextInt(ranked.size()) : 0));
    }
    return selected;
  }

  /** Each trace once. */
  private List<State> bestFirst(List<State> pool, Prediction prediction) {
    Set<Trace> seen = new HashSet<>();
    Comparator<Integer> byUpperScore = Comparator.comparingDouble(i -> -upper(prediction, i));
    List<State> ranked = new ArrayList<>();
    IntStream.range(0, pool.size())
        .boxed()
        .sorted(byUpperScore)
        .map(pool::get)
        .filter(state -> seen.add(state.trace()))
        .forEach(ranked::add);
    return ranked;
  }

  private double upper(Prediction prediction, int index) {
    return prediction.scores().get(index) + doubtWeight * prediction.spreads().get(index);
  }
}
