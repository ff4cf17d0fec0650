package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class CoordinateDescentTest extends AgentContract {
  /** The reward falls with the distance from (3, 1, 4), so every single-knob step tells. */
  private final GridSpace space = GridSpace.of(5, 5, 5).withPeakAt(3, 1, 4);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new CoordinateDescent(space, random);
  }

  @Test
  void climbsASeparableHillInOnePassOverTheKnobs() {
    Agent agent = agentFor(space, RandomStream.seeded(7));

    List<Feedback> trials = Sessions.run(agent, space, 1 + 3 * 4 * 3);

    assertThat(Sessions.best(trials).state().trace()).isEqualTo(space.peak());
  }

  @Test
  void startsOverFromABetterScheduleFoundBySomeoneElse() {
    Agent agent = agentFor(space, RandomStream.seeded(7));
    Sessions.run(agent, space, 5);

    agent.observe(List.of(Feedback.measured(space.at(3, 1, 3), 0.9)));

    assertThat(agent.propose(12)).extracting(State::trace).contains(space.peak());
  }

  @Test
  void offersSmallStepsBeforeLeaps() {
    Agent agent = agentFor(space, RandomStream.seeded(7));
    agent.observe(List.of(Feedback.measured(space.at(2, 2, 2), 0.5)));

    assertThat(agent.propose(6))
        .containsExactlyInAnyOrder(
            space.at(1, 2, 2),
            space.at(3, 2, 2),
            space.at(2, 1, 2),
            space.at(2, 3, 2),
            space.at(2, 2, 1),
            space.at(2, 2, 3));
  }

  @Test
  void goesOnUntilEverythingIsMeasured() {
    Agent agent = agentFor(space, RandomStream.seeded(7));

    List<Feedback> trials = Sessions.run(agent, space, 5 * 5 * 5, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }
}
