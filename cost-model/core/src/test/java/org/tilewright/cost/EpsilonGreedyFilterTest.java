package org.tilewright.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.CandidateFilter;
import org.tilewright.tuner.Prediction;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.CandidateFilterContract;
import org.tilewright.tuner.testing.GridSpace;

class EpsilonGreedyFilterTest extends CandidateFilterContract {
  private final List<State> pool = GridSpace.of(10, 10).points();
  private final List<Double> rising =
      IntStream.range(0, pool.size()).mapToObj(Double::valueOf).toList();
  private final List<Double> none = Collections.nCopies(pool.size(), 0.0);
  private final RandomStream random = RandomStream.seeded(11);

  @Override
  protected CandidateFilter filter() {
    return Filters.epsilonGreedy(0.05);
  }

  @Test
  void picksTheHighestScoresInOrder() {
    List<State> selected =
        Filters.epsilonGreedy(0).select(pool, new Prediction(rising, none), 3, random);

    assertThat(selected).containsExactly(pool.get(99), pool.get(98), pool.get(97));
  }

  @Test
  void countsDoubtInFavour() {
    List<State> selected =
        Filters.epsilonGreedy(0).select(pool, new Prediction(none, rising), 1, random);

    assertThat(selected).containsExactly(pool.get(99));
  }

  @Test
  void keepsTheOrderOfThePoolWhenTheModelKnowsNothing() {
    List<State> selected =
        Filters.epsilonGreedy(0).select(pool, new Prediction(none, none), 8, random);

    assertThat(selected).isEqualTo(pool.subList(0, 8));
  }

  @Test
  void picksOneInTwentyAtRandom() {
    long unexpected =
        IntStream.range(0, 500)
            .mapToObj(i -> filter().select(pool, new Prediction(rising, none), 8, random))
            .flatMap(List::stream)
            .filter(state -> pool.indexOf(state) < 90)
            .count();

    assertThat(unexpected).isBetween(120L, 240L); // 4000 picks, 0.05 of them, 0.9 of those below
  }

  @Test
  void refusesAShareThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Filters.epsilonGreedy(1.5))
        .withMessageContaining("1.5");
  }

  @Test
  void refusesPredictionsOfAnotherPool() {
    Prediction prediction = new Prediction(rising, none);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> filter().select(pool.subList(0, 5), prediction, 3, random))
        .withMessageContainingAll("5", "100");
  }
}
