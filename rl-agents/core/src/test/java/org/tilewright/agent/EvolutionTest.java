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

class EvolutionTest extends AgentContract {
  /** A million schedules; a hundred trials see one in ten thousand. */
  private final GridSpace space =
      GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4).forbidding(0, 3, 1, 6);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new Evolution(space, random);
  }

  @Test
  void comesMuchCloserToThePeakThanRandomSearch() {
    double evolved = Making.meanOfTheBest(space, Evolution::new);
    double drawn = Making.meanOfTheBest(space, RandomAgent::new);

    assertThat(1 - evolved).isLessThan((1 - drawn) / 3);
  }

  @Test
  void neverProposesWhatWasMeasured() {
    Agent agent = agentFor(space, RandomStream.seeded(3));

    List<Feedback> trials = Sessions.run(agent, space, 400, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  @Test
  void aLargePoolHoldsNoDuplicates() {
    Agent agent = agentFor(space, RandomStream.seeded(3));
    agent.observe(List.of(Feedback.measured(space.defaultSchedule(), 0)));

    assertThat(agent.propose(512)).doesNotHaveDuplicates();
  }

  @Test
  void offersTheStepsFromTheBestScheduleKnown() {
    Agent agent = agentFor(space, RandomStream.seeded(3));
    agent.observe(List.of(Feedback.measured(space.at(3, 7, 5, 2, 8, 5), 0.99)));

    assertThat(agent.propose(64)).extracting(State::trace).contains(space.peak());
  }

  @Test
  void offspringResembleTheirParentsAndWereNeverMeasured() {
    Agent agent = agentFor(space, RandomStream.seeded(3));
    State parent = space.at(3, 7, 5, 2, 8, 5);
    agent.observe(List.of(Feedback.measured(parent, 0.99)));

    List<State> offspring = agent.offspring(List.of(parent), 32);

    assertThat(offspring).hasSize(32).doesNotHaveDuplicates().doesNotContain(parent);
    Path original = Path.to(parent.trace(), space);
    double shared =
        offspring.stream()
            .mapToInt(each -> Path.to(each.trace(), space).shared(original))
            .average()
            .orElseThrow();
    assertThat(shared).isGreaterThan(3);
  }

  @Test
  void takesNoNoticeOfDreams() {
    Agent dreaming = agentFor(space, RandomStream.seeded(3));
    Agent sober = agentFor(space, RandomStream.seeded(3));

    dreaming.observe(List.of(new Feedback(space.at(3, 7, 5, 2, 8, 5), 9, false)));

    assertThat(dreaming.propose(8)).isEqualTo(sober.propose(8));
  }
}
