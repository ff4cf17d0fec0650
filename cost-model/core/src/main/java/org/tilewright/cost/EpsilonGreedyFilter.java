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
record EpsilonGreedyFilter(double epsilon, double doubtWeight, double likenessWeight)
    implements CandidateFilter {

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
    List<Contender> contenders = bestFirst(pool, prediction);
    double price = likenessWeight * deviation(contenders);
    List<State> selected = new ArrayList<>();
    while (selected.size() < count && !contenders.isEmpty()) {
      boolean explore = random.nextDouble() < epsilon;
      int next = explore ? random.nextInt(contenders.size()) : best(contenders, price);
      Contender picked = contenders.remove(next);
      selected.add(picked.state);
      if (price > 0) contenders.forEach(each -> each.compareWith(picked));
    }
    return selected;
  }

  /** Each trace once. */
  private List<Contender> bestFirst(List<State> pool, Prediction prediction) {
    Set<Trace> seen = new HashSet<>();
    return new ArrayList<>(
        IntStream.range(0, pool.size())
            .mapToObj(each -> new Contender(pool.get(each), upper(prediction, each)))
            .sorted(Comparator.comparingDouble(each -> -each.upper))
            .filter(each -> seen.add(each.state.trace()))
            .toList());
  }

  private double upper(Prediction prediction, int index) {
    return prediction.scores().get(index) + doubtWeight * prediction.spreads().get(index);
  }

  /** The first of those with the highest bound, likeness paid for. */
  private static int best(List<Contender> contenders, double price) {
    int best = 0;
    for (int each = 1; each < contenders.size(); each++) {
      if (contenders.get(each).worth(price) > contenders.get(best).worth(price)) best = each;
    }
    return best;
  }

  private static double deviation(List<Contender> contenders) {
    double mean = contenders.stream().mapToDouble(each -> each.upper).average().orElse(0);
    double squares =
        contenders.stream().mapToDouble(each -> (each.upper - mean) * (each.upper - mean)).sum();
    return Math.sqrt(squares / Math.max(1, contenders.size()));
  }
}
