package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

class PortfolioTest extends AgentContract {
  private static final double LARGEST_REGRET = 0.05;

  private final GridSpace small = GridSpace.cube(5, 6).withPeakAt(4, 1, 3, 0, 5);
  private final GridSpace large = GridSpace.cube(6, 10).withPeakAt(3, 7, 5, 2, 8, 4);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new PortfolioProvider().create(space, random);
  }

  @Test
  void whoAloneImprovesGetsMostTrials() {
    GridSpace line = GridSpace.of(20);
    int climbed = 0;
    int idled = 0;
    for (int seed = 0; seed < 10; seed++) {
      Counting climber = new Counting(line, 1);
      Counting idler = new Counting(line, 0);
      Sessions.run(pair(line, seed, idler, climber), line, 20);
      climbed += climber.proposed;
      idled += idler.proposed;
    }

    assertThat(climbed).isGreaterThan(2 * idled);
  }

  private static Agent pair(SearchSpace space, int seed, Agent one, Agent other) {
    return new Portfolio(
        space,
        RandomStream.seeded(seed),
        List.of(new Contender("one", one, 0.2, 1), new Contender("other", other, 0.2, 1)));
  }

  @Test
  void noMemberExceedsItsShare() {
    Counting slow = new Counting(large, 0);
    Agent portfolio =
        new Portfolio(
            large,
            RandomStream.seeded(5),
            List.of(
                new Contender("slow", slow, 0.9, 0.125),
                new Contender("quick", new Counting(large, 0), 0.1, 1)));

    portfolio.propose(64);

    assertThat(slow.proposed).isEqualTo(8);
  }

  @Test
  void everyMemberLearnsFromTheTrialsOfAll() {
    Counting one = new Counting(large, 0);
    Counting other = new Counting(large, 0);
    List<Feedback> trials = Sessions.run(pair(large, 5, one, other), large, 24, 8);

    assertThat(one.observed).isEqualTo(trials);
    assertThat(other.observed).isEqualTo(trials);
  }

  @Test
  void isHardlyWorseThanItsBestMember() {
    for (GridSpace space : List.of(small, large)) {
      double best =
          List.of(new BayesProvider(), new EvolutionProvider(), new DescentProvider()).stream()
              .mapToDouble(member -> meanOfTheBest(member, space))
              .max()
              .orElseThrow();

      assertThat(meanOfTheBest(new PortfolioProvider(), space))
          .isGreaterThan(best * (1 - LARGEST_REGRET));
    }
  }

  private static double meanOfTheBest(AgentProvider agents, GridSpace space) {
    return IntStream.range(0, 3)
        .mapToObj(seed -> agents.create(space, RandomStream.seeded(seed)))
        .mapToDouble(agent -> Sessions.best(Sessions.run(agent, space, 64)).reward())
        .average()
        .orElseThrow();
  }

  /** Proposes in each call a schedule so many options further along the first knob. */
  private static final class Counting implements Agent {
    private final GridSpace space;
    private final int stride;
    private final List<Feedback> observed = new ArrayList<>();
    private int at;
    private int proposed;

    private Counting(GridSpace space, int stride) {
      this.space = space;
      this.stride = stride;
    }

    @Override
    public List<State> propose(int count) {
      proposed += count;
      at = Math.min(at + stride, space.start().legal().cardinality() - 1);
      State state = space.start().decide(at);
      while (!state.complete()) state = state.decide(0);
      return Collections.nCopies(count, state);
    }

    @Override
    public void observe(List<Feedback> feedback) {
      observed.addAll(feedback);
    }

    @Override
    public byte[] checkpoint() {
      return new byte[0];
    }

    @Override
    public void restore(byte[] checkpoint) {
      throw new UnsupportedOperationException("is never interrupted");
    }
  }
}
