package org.tilewright.tuner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** What every {@link Agent} keeps to that learns by reinforcement: it solves small problems. */
public abstract class LearningAgentContract extends AgentContract {
  private static final int GENERATION = 8;

  /** Six knobs, of which two do not go together in one way each. */
  protected static final GridSpace GRID =
      GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4).forbidding(0, 3, 1, 6);

  /** The name users type. */
  protected abstract String name();

  /** How long it may learn. */
  protected abstract Patience patience();

  /** The agent that is to learn {@link #GRID}; like all others unless overridden. */
  protected Agent studious(SearchSpace space, RandomStream random) {
    return agentFor(space, random);
  }

  /**
   * How many schedules an agent sees before it is examined.
   *
   * @param arms trials of a bandit with two arms
   * @param chain trials of a chain of four decisions with one reward at its end
   * @param grid trials of {@link #GRID}, of which the last third counts
   * @param questions proposals of which most must then be right
   */
  public record Patience(int arms, int chain, int grid, int questions) {}

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(AgentProvider.class))
        .extracting(AgentProvider::name)
        .contains(name());
  }

  @Test
  void pullsTheBetterOfTwoArms() {
    GridSpace arms = GridSpace.of(2).withPeakAt(1);
    Agent agent = agentFor(arms, RandomStream.seeded(1));

    Sessions.run(agent, arms, patience().arms, GENERATION);

    assertThat(shareOf(arms.peak(), agent.propose(patience().questions))).isGreaterThan(0.8);
  }

  @Test
  void learnsAChainWhoseOnlyRewardIsAtItsEnd() {
    GridSpace chain = GridSpace.cube(4, 2);
    Agent agent = agentFor(chain, RandomStream.seeded(1));

    for (int seen = 0; seen < patience().chain; seen += GENERATION) {
      List<State> walks = agent.propose(GENERATION);
      agent.observe(walks.stream().map(each -> paidAtTheEnd(each, chain)).toList());
    }

    assertThat(shareOf(chain.peak(), agent.propose(patience().questions))).isGreaterThan(0.5);
  }

  @Test
  void findsBetterSchedulesThanRandomWalksDo() {
    double learnt = meanReward(this::studious);
    double drawn = meanReward(RandomWalks::new);

    assertThat(learnt).isGreaterThan(drawn + 0.1);
  }

  @Test
  void neverProposesWhatWasMeasured() {
    Agent agent = agentFor(GRID, RandomStream.seeded(3));

    List<Feedback> trials = Sessions.run(agent, GRID, 160, GENERATION);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  private static Feedback paidAtTheEnd(State state, GridSpace chain) {
    return Feedback.measured(state, state.trace().equals(chain.peak()) ? 1 : 0);
  }

  private static double shareOf(Trace trace, List<State> proposals) {
    return proposals.stream().filter(each -> each.trace().equals(trace)).count()
        / (double) proposals.size();
  }

  /** Of the last third of the trials, over two seeds. */
  private double meanReward(BiFunction<SearchSpace, RandomStream, Agent> agents) {
    int trials = patience().grid;
    return IntStream.range(0, 2)
        .mapToObj(seed -> agents.apply(GRID, RandomStream.seeded(seed)))
        .map(agent -> Sessions.run(agent, GRID, trials, GENERATION))
        .flatMap(all -> all.subList(trials - trials / 3, trials).stream())
        .mapToDouble(Feedback::reward)
        .average()
        .orElseThrow();
  }
}
