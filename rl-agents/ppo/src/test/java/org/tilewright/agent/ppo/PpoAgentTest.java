package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

class PpoAgentTest extends AgentContract {
  private final GridSpace space =
      GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4).forbidding(0, 3, 1, 6);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return Ppo.agent(space, random);
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(AgentProvider.class))
        .extracting(AgentProvider::name)
        .contains("ppo");
  }

  @Test
  void pullsTheBetterOfTwoArms() {
    GridSpace arms = GridSpace.of(2).withPeakAt(1);
    Agent agent = agentFor(arms, RandomStream.seeded(1));

    Sessions.run(agent, arms, 160, 8);

    assertThat(shareOf(arms.peak(), agent.propose(100))).isGreaterThan(0.8);
  }

  @Test
  void learnsAChainWhoseOnlyRewardIsAtItsEnd() {
    GridSpace chain = GridSpace.cube(4, 2);
    Agent agent = agentFor(chain, RandomStream.seeded(1));

    for (int generation = 0; generation < 60; generation++) {
      List<State> walks = agent.propose(8);
      agent.observe(walks.stream().map(each -> paidAtTheEnd(each, chain)).toList());
    }

    assertThat(shareOf(chain.peak(), agent.propose(100))).isGreaterThan(0.5);
  }

  @Test
  void findsBetterSchedulesThanRandomWalksDo() {
    double learnt = meanReward(Ppo::agent);
    double drawn = meanReward(RandomWalks::new);

    assertThat(learnt).isGreaterThan(drawn + 0.1);
  }

  @Test
  void neverProposesWhatWasMeasured() {
    List<Feedback> trials = Sessions.run(agentFor(space, RandomStream.seeded(3)), space, 160, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  @Test
  void resumesBitByBitInTheMiddleOfLearning() {
    Agent uninterrupted = agentFor(space, RandomStream.seeded(3));
    Sessions.run(uninterrupted, space, 44, 4);
    Agent resumed = agentFor(space, RandomStream.seeded(9));
    resumed.restore(uninterrupted.checkpoint());

    Sessions.run(uninterrupted, space, 64, 4);
    Sessions.run(resumed, space, 64, 4);

    assertThat(resumed.checkpoint()).isEqualTo(uninterrupted.checkpoint());
  }

  @Test
  void reportsEveryUpdate() {
    List<PpoUpdate> updates = new ArrayList<>();
    PpoSettings settings = PpoSettings.standard();
    Agent agent = Ppo.agent(space, RandomStream.seeded(3), settings, updates::add);

    Sessions.run(agent, space, 5 * settings.episodes(), 8);

    assertThat(updates).extracting(PpoUpdate::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(updates).allSatisfy(each -> assertThat(each.entropy()).isBetween(0.5, 2.4));
    assertThat(updates).allSatisfy(each -> assertThat(each.approximateKl()).isPositive());
  }

  private static Feedback paidAtTheEnd(State state, GridSpace chain) {
    return Feedback.measured(state, state.trace().equals(chain.peak()) ? 1 : 0);
  }

  private static double shareOf(Trace trace, List<State> proposals) {
    return proposals.stream().filter(each -> each.trace().equals(trace)).count()
        / (double) proposals.size();
  }

  /** Of the last third of 240 trials, over two seeds. */
  private double meanReward(Making agents) {
    return IntStream.range(0, 2)
        .mapToObj(
            seed -> Sessions.run(agents.make(space, RandomStream.seeded(seed)), space, 240, 8))
        .flatMap(trials -> trials.subList(160, 240).stream())
        .mapToDouble(Feedback::reward)
        .average()
        .orElseThrow();
  }

  private interface Making {
    Agent make(SearchSpace space, RandomStream random);
  }
}
