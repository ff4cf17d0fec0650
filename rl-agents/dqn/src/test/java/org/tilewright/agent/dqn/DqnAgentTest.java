package org.tilewright.agent.dqn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.RandomWalks;
import org.tilewright.tuner.testing.Sessions;

class DqnAgentTest extends AgentContract {
  private static final DqnSettings SMALL =
      new DqnSettings(16, 8, 512, 16, 3, 8, 2, 2, 1e-2, 0.1, 32);
  private static final DqnSettings STUDIOUS =
      new DqnSettings(32, 10, 1024, 32, 6, 8, 4, 8, 5e-3, 0.1, 40);
  private static final DqnSettings FORGETFUL =
      new DqnSettings(16, 4, 100, 16, 2, 8, 2, 2, 1e-3, 0.05, 32);

  private final GridSpace space =
      GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4).forbidding(0, 3, 1, 6);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return Dqn.agent(space, random, SMALL);
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(AgentProvider.class))
        .extracting(AgentProvider::name)
        .contains("dqn");
  }

  @Test
  void pullsTheBetterOfTwoArms() {
    GridSpace arms = GridSpace.of(2).withPeakAt(1);
    Agent agent = agentFor(arms, RandomStream.seeded(1));

    Sessions.run(agent, arms, 120, 8);

    assertThat(shareOf(arms.peak(), agent.propose(20))).isGreaterThan(0.8);
  }

  @Test
  void learnsAChainWhoseOnlyRewardIsAtItsEnd() {
    GridSpace chain = GridSpace.cube(4, 2);
    Agent agent = agentFor(chain, RandomStream.seeded(1));

    for (int generation = 0; generation < 20; generation++) {
      List<State> walks = agent.propose(8);
      agent.observe(walks.stream().map(each -> paidAtTheEnd(each, chain)).toList());
    }

    assertThat(shareOf(chain.peak(), agent.propose(20))).isGreaterThan(0.5);
  }

  @Test
  void findsBetterSchedulesThanRandomWalksDo() {
    double learnt = meanReward((of, random) -> Dqn.agent(of, random, STUDIOUS));
    double drawn = meanReward(RandomWalks::new);

    assertThat(learnt).isGreaterThan(drawn + 0.1);
  }

  @Test
  void findsThePeakOfAKnobWithMoreOptionsThanItSeesAtOnce() {
    GridSpace wide = GridSpace.of(100).withPeakAt(71);

    List<Feedback> trials = Sessions.run(agentFor(wide, RandomStream.seeded(1)), wide, 80, 8);

    assertThat(trials).extracting(each -> each.state().trace()).contains(wide.peak());
  }

  @Test
  void neverProposesWhatWasMeasured() {
    List<Feedback> trials = Sessions.run(agentFor(space, RandomStream.seeded(3)), space, 160, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  @Test
  void resumesBitByBitWhenItsMemoryHasBegunToForget() {
    Agent uninterrupted = Dqn.agent(space, RandomStream.seeded(3), FORGETFUL);
    Sessions.run(uninterrupted, space, 44, 4);
    Agent resumed = Dqn.agent(space, RandomStream.seeded(9), FORGETFUL);
    resumed.restore(uninterrupted.checkpoint());

    Sessions.run(uninterrupted, space, 64, 4);
    Sessions.run(resumed, space, 64, 4);

    assertThat(resumed.checkpoint()).isEqualTo(uninterrupted.checkpoint());
  }

  private static Feedback paidAtTheEnd(State state, GridSpace chain) {
    return Feedback.measured(state, state.trace().equals(chain.peak()) ? 1 : 0);
  }

  private static double shareOf(Trace trace, List<State> proposals) {
    return proposals.stream().filter(each -> each.trace().equals(trace)).count()
        / (double) proposals.size();
  }

  /** Of the last 40 of 120 trials, over two seeds. */
  private double meanReward(Making agents) {
    return IntStream.range(0, 2)
        .mapToObj(
            seed -> Sessions.run(agents.make(space, RandomStream.seeded(seed)), space, 120, 8))
        .flatMap(trials -> trials.subList(80, 120).stream())
        .mapToDouble(Feedback::reward)
        .average()
        .orElseThrow();
  }

  private interface Making {
    Agent make(SearchSpace space, RandomStream random);
  }
}
