package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.LearningAgentContract;
import org.tilewright.tuner.testing.Sessions;

class PpoAgentTest extends LearningAgentContract {
  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return Ppo.agent(space, random);
  }

  @Override
  protected String name() {
    return "ppo";
  }

  @Override
  protected Patience patience() {
    return new Patience(160, 480, 240, 100);
  }

  @Test
  void resumesBitByBitInTheMiddleOfLearning() {
    Agent uninterrupted = agentFor(GRID, RandomStream.seeded(3));
    Sessions.run(uninterrupted, GRID, 44, 4);
    Agent resumed = agentFor(GRID, RandomStream.seeded(9));
    resumed.restore(uninterrupted.checkpoint());

    Sessions.run(uninterrupted, GRID, 64, 4);
    Sessions.run(resumed, GRID, 64, 4);

    assertThat(resumed.checkpoint()).isEqualTo(uninterrupted.checkpoint());
  }

  @Test
  void dreamsAloneTeachItTheBetterOfTwoArms() {
    GridSpace arms = GridSpace.of(2).withPeakAt(1);
    Agent agent = agentFor(arms, RandomStream.seeded(1));

    for (int night = 0; night < 80; night++) {
      List<State> dreamt = agent.dream(8);
      agent.observe(
          dreamt.stream()
              .map(each -> new Feedback(each, arms.reward(each.trace()), false))
              .toList());
    }

    assertThat(agent.propose(100))
        .filteredOn(each -> each.trace().equals(arms.peak()))
        .hasSizeGreaterThan(80);
  }

  @Test
  void reportsEveryUpdate() {
    List<PpoUpdate> updates = new ArrayList<>();
    PpoSettings settings = PpoSettings.standard();
    Agent agent = Ppo.agent(GRID, RandomStream.seeded(3), settings, updates::add);

    Sessions.run(agent, GRID, 5 * settings.episodes(), 8);

    assertThat(updates).extracting(PpoUpdate::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(updates).allSatisfy(each -> assertThat(each.entropy()).isBetween(0.5, 2.4));
    assertThat(updates).allSatisfy(each -> assertThat(each.approximateKl()).isPositive());
  }
}
