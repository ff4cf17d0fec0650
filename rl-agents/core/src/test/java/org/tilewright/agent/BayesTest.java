package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class BayesTest extends AgentContract {
  private final GridSpace space = GridSpace.cube(5, 6).withPeakAt(4, 1, 3, 0, 5);

  @Override
  protected Agent agentFor(SearchSpace searched, RandomStream random) {
    return new Bayes(searched, random);
  }

  @Test
  void findsThePeakOfASmoothSpaceInFewTrials() {
    for (int seed = 0; seed < 5; seed++) {
      Agent agent = agentFor(space, RandomStream.seeded(seed));

      List<Feedback> trials = Sessions.run(agent, space, 64);

      assertThat(Sessions.best(trials).state().trace()).isEqualTo(space.peak());
    }
  }

  @Test
  void searchesSpacesTooLargeToBeListed() {
    GridSpace large = GridSpace.cube(8, 8).withPeakAt(6, 1, 3, 0, 5, 2, 7, 4);

    List<Feedback> trials = Sessions.run(agentFor(large, RandomStream.seeded(1)), large, 64);

    assertThat(Sessions.best(trials).reward()).isGreaterThan(0.9);
  }

  @Test
  void proposesNothingAgainThatIsInFlight() {
    Agent agent = agentFor(space, RandomStream.seeded(2));
    Set<Trace> proposed = new HashSet<>();

    for (int round = 0; round < 6; round++) {
      for (State each : agent.propose(4)) assertThat(proposed.add(each.trace())).isTrue();
    }
  }
}
