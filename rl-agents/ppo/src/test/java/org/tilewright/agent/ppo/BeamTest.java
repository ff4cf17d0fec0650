package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.testing.GridSpace;

class BeamTest {
  private final GridSpace space = GridSpace.of(3, 4).forbidding(0, 1, 1, 2);
  private final ActorCritic networks =
      new ActorCritic(space.featureCount(), 8, RandomStream.seeded(4));

  @Test
  void aBeamAsWideAsTheSpaceFindsEveryScheduleAndAllOfTheProbability() {
    List<Beam.Way> ways = new Beam(networks, 100).search(space.start());

    assertThat(ways).extracting(Beam.Way::state).containsAll(space.points()).hasSize(11);
    assertThat(ways.stream().mapToDouble(each -> Math.exp(each.logProbability())).sum())
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void theLikeliestComesFirst() {
    assertThat(new Beam(networks, 5).search(space.start()))
        .hasSize(5)
        .isSortedAccordingTo((a, b) -> Double.compare(b.logProbability(), a.logProbability()));
  }
}
