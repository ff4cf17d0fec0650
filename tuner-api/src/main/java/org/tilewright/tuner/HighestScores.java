package org.tilewright.tuner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Picks what is predicted to be fastest; of equals the first. */
final class HighestScores implements CandidateFilter {

  @Override
  public List<State> select(
      List<State> pool, Prediction prediction, int count, RandomStream random) {
    return IntStream.range(0, pool.size())
        .boxed()
        .sorted(Comparator.comparing(prediction.scores()::get, Comparator.reverseOrder()))
        .map(pool::get)
        .distinct()
        .limit(count)
        .toList();
  }
}
