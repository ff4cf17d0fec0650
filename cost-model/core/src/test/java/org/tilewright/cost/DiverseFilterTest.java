package org.tilewright.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

class DiverseFilterTest extends CandidateFilterContract {
  private final GridSpace grid = GridSpace.of(4, 4);
  private final List<State> pool = grid.points();
  private final RandomStream random = RandomStream.seeded(11);

  @Override
  protected CandidateFilter filter() {
    return Filters.diverse(0.05);
  }

  private List<State> picked(int count, List<Double> scores) {
    Prediction prediction = new Prediction(scores, Collections.nCopies(scores.size(), 0.0));
    return Filters.diverse(0).select(pool, prediction, count, random);
  }

  @Test
  void takesTheHighestScoreFirst() {
    assertThat(picked(1, rising())).containsExactly(grid.at(3, 3));
  }

  @Test
  void prefersTheSlightlyWorseThatIsQuiteAnotherSchedule() {
    List<Double> scores = rising();
    scores.set(pool.indexOf(grid.at(2, 1)), 13.5);

    assertThat(picked(2, scores)).containsExactly(grid.at(3, 3), grid.at(2, 1));
  }

  @Test
  void doesNotPreferTheMuchWorseForBeingDifferent() {
    assertThat(picked(2, rising()).get(1)).isEqualTo(grid.at(3, 2));
  }

  @Test
  void keepsTheOrderOfThePoolWhenTheModelKnowsNothing() {
    assertThat(picked(8, Collections.nCopies(pool.size(), 0.0))).isEqualTo(pool.subList(0, 8));
  }

  private List<Double> rising() {
    return new ArrayList<>(IntStream.range(0, pool.size()).mapToObj(Double::valueOf).toList());
  }
}
