package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** What every {@link Agent} keeps to. Extend it, say how to make one, and run it. */
public abstract class AgentContract {
  private static final int GENERATION = 8;

  private final GridSpace grid =
      GridSpace.of(4, 3, 5, 2).withPeakAt(2, 1, 4, 0).forbidding(0, 1, 2, 3).forbidding(1, 2, 3, 1);

  /** A new agent; made like {@link org.tilewright.tuner.AgentProvider#create}. */
  protected abstract Agent agentFor(SearchSpace space, RandomStream random);

  private Agent newAgent() {
    return agentFor(grid, RandomStream.seeded(11));
  }

  @Test
  void proposesAsManyStatesAsAskedFor() {
    Agent agent = newAgent();

    for (int count : List.of(1, 7, 32)) assertThat(agent.propose(count)).hasSize(count);
  }

  @Test
  void proposesCompleteStatesOfItsSpace() {
    Agent agent = newAgent();

    for (int generation = 0; generation < 4; generation++) {
      for (State state : tell(agent)) {
        assertThat(state.complete()).isTrue();
        assertThat(grid.replay(state.trace())).isEqualTo(state);
      }
    }
  }

  @Test
  void offspringAreCompleteStatesOfItsSpaceAndNotTooMany() {
    Agent agent = newAgent();
    List<State> promising = agent.propose(GENERATION);

    List<State> offspring = agent.offspring(promising, 5);

    assertThat(offspring).hasSizeLessThanOrEqualTo(5).allMatch(State::complete);
    assertThat(offspring).allMatch(state -> grid.replay(state.trace()).equals(state));
  }

  @Test
  void sameStreamAndFeedbackGiveTheSameProposals() {
    assertThat(proposals(newAgent(), 5)).isEqualTo(proposals(newAgent(), 5));
  }

  @Test
  void restoredAgentGoesOnAsIfNothingHadHappened() {
    Agent uninterrupted = newAgent();
    proposals(uninterrupted, 3);
    byte[] checkpoint = uninterrupted.checkpoint();
    List<Trace> expected = proposals(uninterrupted, 4);
    Agent restored = agentFor(grid, RandomStream.seeded(99));

    restored.restore(checkpoint);

    assertThat(proposals(restored, 4)).isEqualTo(expected);
  }

  @Test
  void checkpointBeforeTheFirstProposalRestoresTheBeginning() {
    byte[] checkpoint = newAgent().checkpoint();
    Agent restored = agentFor(grid, RandomStream.seeded(99));
    proposals(restored, 2);

    restored.restore(checkpoint);

    assertThat(proposals(restored, 4)).isEqualTo(proposals(newAgent(), 4));
  }

  @Test
  void takingACheckpointChangesNothing() {
    Agent observed = newAgent();
    proposals(observed, 2);
    Agent other = newAgent();
    proposals(other, 2);

    observed.checkpoint();

    assertThat(proposals(observed, 3)).isEqualTo(proposals(other, 3));
  }

  @Test
  void refusesWhatIsNoCheckpointOfItsAndStaysAsItWas() {
    Agent agent = newAgent();
    proposals(agent, 2);
    Agent undisturbed = newAgent();
    proposals(undisturbed, 2);

    CheckpointChecks.spoiled(agent).forEach(bytes -> CheckpointChecks.refuses(agent, bytes));

    assertThat(proposals(agent, 3)).isEqualTo(proposals(undisturbed, 3));
  }

  @Test
  void keepsProposingInASpaceOfOnePoint() {
    GridSpace point = GridSpace.of(1, 1);
    Agent agent = agentFor(point, RandomStream.seeded(3));

    List<Feedback> told = Sessions.run(agent, point, 24, GENERATION);

    assertThat(told).extracting(each -> each.state().trace()).containsOnly(point.peak());
  }

  @Test
  void keepsProposingWhenEverythingFails() {
    Agent agent = newAgent();

    for (int generation = 0; generation < 4; generation++) {
      List<State> proposals = agent.propose(GENERATION);
      agent.observe(proposals.stream().map(each -> Feedback.measured(each, -1)).toList());
    }

    assertThat(agent.propose(GENERATION)).hasSize(GENERATION);
  }

  @Test
  void learnsFromStatesItNeverProposed() {
    Agent agent = newAgent();

    agent.observe(List.of());
    agent.observe(grid.points().stream().limit(GENERATION).map(this::rewarded).toList());
    agent.observe(List.of(new Feedback(grid.at(2, 1, 4, 0), 1, false)));

    assertThat(agent.propose(GENERATION)).hasSize(GENERATION);
  }

  private List<Trace> proposals(Agent agent, int generations) {
    List<Trace> traces = new ArrayList<>();
    for (int generation = 0; generation < generations; generation++) {
      tell(agent).forEach(state -> traces.add(state.trace()));
    }
    return traces;
  }

  private List<State> tell(Agent agent) {
    List<State> proposals = agent.propose(GENERATION);
    agent.observe(proposals.stream().map(this::rewarded).toList());
    return proposals;
  }

  private Feedback rewarded(State state) {
    return Feedback.measured(state, grid.reward(state.trace()));
  }
}
