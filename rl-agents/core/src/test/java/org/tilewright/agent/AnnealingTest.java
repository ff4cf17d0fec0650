package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class AnnealingTest extends AgentContract {
  private final GridSpace space =
      GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4).forbidding(0, 3, 1, 6);
  private final State good = space.at(9, 9, 9, 9, 9, 9);
  private final State worse = space.at(9, 9, 9, 5, 5, 5);
  private final State elsewhere = space.at(0, 0, 0, 0, 0, 0);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new Annealing(space, random);
  }

  @Test
  void comesMuchCloserToThePeakThanRandomSearch() {
    double annealed = Making.meanOfTheBest(space, Annealing::new);
    double drawn = Making.meanOfTheBest(space, RandomAgent::new);

    assertThat(1 - annealed).isLessThan((1 - drawn) / 2);
  }

  @Test
  void movesToAWorseScheduleWhileHot() {
    Agent hot = startedAtGood();

    hot.observe(List.of(Feedback.measured(worse, 0)));

    assertThat(hot.propose(16)).noneMatch(each -> nearer(each, good, worse));
  }

  @Test
  void staysWithTheBetterScheduleOnceCold() {
    Agent cold = startedAtGood();

    cold.observe(manyFailures());
    cold.observe(List.of(Feedback.measured(worse, 0)));

    assertThat(cold.propose(16)).noneMatch(each -> nearer(each, worse, good));
  }

  @Test
  void neverProposesWhatWasMeasured() {
    Agent agent = agentFor(space, RandomStream.seeded(3));

    List<Feedback> trials = Sessions.run(agent, space, 400, 8);

    assertThat(trials).extracting(Feedback::state).doesNotHaveDuplicates();
  }

  @Test
  void takesNoNoticeOfDreams() {
    Agent dreaming = startedAtGood();
    Agent sober = startedAtGood();

    dreaming.observe(List.of(new Feedback(worse, 9, false)));

    assertThat(dreaming.propose(8)).isEqualTo(sober.propose(8));
  }

  private Agent startedAtGood() {
    Agent agent = agentFor(space, RandomStream.seeded(3));
    agent.observe(List.of(Feedback.measured(good, 0.001), Feedback.measured(elsewhere, 0)));
    return agent;
  }

  private List<Feedback> manyFailures() {
    return IntStream.range(0, 200)
        .mapToObj(i -> space.at(0, 0, 0, i / 100, i / 10 % 10, i % 10))
        .map(each -> Feedback.measured(each, -5))
        .toList();
  }

  private static boolean nearer(State state, State one, State other) {
    return shared(state, one) > shared(state, other);
  }

  private static long shared(State one, State other) {
    return one.trace().decisions().stream().filter(other.trace().decisions()::contains).count();
  }
}
