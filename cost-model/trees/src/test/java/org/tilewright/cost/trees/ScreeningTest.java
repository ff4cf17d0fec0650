package org.tilewright.cost.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.Filters;
import org.tilewright.tuner.CandidateFilter;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;

/** The model and the filter together, as a session uses them. */
class ScreeningTest {
  private static final int GENERATIONS = 8;
  private static final int CANDIDATES = 8;

  private final GridSpace grid = GridSpace.cube(5, 6).withPeakAt(4, 1, 3, 0, 2);
  private final List<State> points = grid.points();

  @Test
  void screeningComesMuchCloserToThePeakThanMeasuringAtRandom() {
    double screened = meanOfSeeds(seed -> bestReward(seed, 256));
    double unscreened = meanOfSeeds(seed -> bestReward(seed, CANDIDATES));

    assertThat(1 - screened).isLessThan((1 - unscreened) / 2);
  }

  /** The best reward of random pools of a size from which a few candidates are measured. */
  private double bestReward(long seed, int poolSize) {
    RandomStream random = RandomStream.seeded(seed);
    CostModel model = new TreesProvider().create(grid, Experience.none(), random);
    CandidateFilter filter = Filters.epsilonGreedy(0.05);
    List<Double> rewards = new ArrayList<>();
    for (int generation = 0; generation < GENERATIONS; generation++) {
      List<State> pool = randomPoints(poolSize, random);
      List<State> selected = filter.select(pool, model.predict(pool), CANDIDATES, random);
      model.update(selected.stream().map(this::sample).toList());
      selected.forEach(state -> rewards.add(sample(state).reward()));
    }
    return rewards.stream().max(Double::compare).orElseThrow();
  }

  private Sample sample(State state) {
    return new Sample(state, grid.reward(state.trace()));
  }

  private List<State> randomPoints(int count, RandomStream random) {
    return IntStream.range(0, count)
        .mapToObj(each -> points.get(random.nextInt(points.size())))
        .toList();
  }

  private static double meanOfSeeds(LongToDoubleFunction outcome) {
    return LongStream.range(0, 5).mapToDouble(outcome).average().orElseThrow();
  }
}
