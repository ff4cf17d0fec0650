package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final List<Double> rewards = List.of(0.0, -1.0, -2.0, -3.0);

  private Ranking scored(Double... scores) {
    return new Ranking(List.of(scores), rewards);
  }

  @Test
  void everyPairOfTheRightOrderIsInOrder() {
    assertThat(scored(4.0, 3.0, 2.0, 1.0).pairAccuracy(0.05)).isEqualTo(1);
    assertThat(scored(1.0, 2.0, 3.0, 4.0).pairAccuracy(0.05)).isZero();
  }

  @Test
  void oneSwapOfNeighboursCostsOnePairOfSix() {
    assertThat(scored(4.0, 2.0, 3.0, 1.0).pairAccuracy(0.05)).isEqualTo(5 / 6.0);
  }

  @Test
  void equalScoresAreRightHalfTheTime() {
    assertThat(scored(1.0, 1.0, 1.0, 1.0).pairAccuracy(0.05)).isEqualTo(0.5);
  }

  @Test
  void pairsWithinTheNoiseDoNotCount() {
    assertThat(new Ranking(List.of(1.0, 2.0), List.of(0.0, -0.01)).pairAccuracy(0.05)).isEqualTo(1);
  }

  @Test
  void pairsThatAreNotFarEnoughApartDoNotCount() {
    Ranking ranking = new Ranking(List.of(3.0, 1.0, 2.0), List.of(1.0, 0.9, 0.5));

    assertThat(ranking.pairAccuracy(0.05)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(ranking.pairAccuracy(0.5)).isEqualTo(1);
  }

  @Test
  void recallIsTheShareOfTheFastestAmongThePicked() {
    assertThat(scored(4.0, 1.0, 3.0, 2.0).recall(1, 1)).isEqualTo(1);
    assertThat(scored(4.0, 1.0, 3.0, 2.0).recall(2, 2)).isEqualTo(0.5);
  }

  @Test
  void theBestOfThePickedIsComparedWithTheBestOfAll() {
    assertThat(scored(1.0, 4.0, 3.0, 2.0).bestOf(1)).isCloseTo(Math.exp(-1), within(1e-12));
    assertThat(scored(1.0, 4.0, 3.0, 2.0).bestOf(4)).isEqualTo(1);
  }
}
