package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class RandomAgentTest extends AgentContract {

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new RandomAgent(space, random);
  }

  @Test
  void everyScheduleOfASmallSpaceIsEquallyLikely() {
    GridSpace space = SkewedTree.space();
    Agent agent = agentFor(space, RandomStream.seeded(5));

    Stream<State> draws = Stream.generate(() -> agent.propose(1).get(0)).limit(20_000);

    assertThat(ChiSquare.againstUniform(space.points(), draws))
        .isLessThan(SkewedTree.CRITICAL_CHI_SQUARE);
  }

  @Test
  void proposesEveryScheduleOfASmallSpaceBeforeOneTwice() {
    GridSpace space = SkewedTree.space();

    List<Feedback> trials = Sessions.run(agentFor(space, RandomStream.seeded(1)), space, 41, 8);

    assertThat(trials)
        .extracting(Feedback::state)
        .containsExactlyInAnyOrderElementsOf(space.points());
  }

  @Test
  void doesNotProposeWhatWasMeasuredInALargeSpaceEither() {
    GridSpace space = GridSpace.cube(5, 6);

    List<Feedback> trials = Sessions.run(agentFor(space, RandomStream.seeded(1)), space, 800, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  @Test
  void resumesInALargeSpaceWhereTheChainStood() {
    GridSpace space = GridSpace.cube(6, 8);
    Agent agent = agentFor(space, RandomStream.seeded(1));
    agent.propose(10);
    Agent restored = agentFor(space, RandomStream.seeded(2));

    restored.restore(agent.checkpoint());

    assertThat(restored.propose(10)).isEqualTo(agent.propose(10));
  }
}
