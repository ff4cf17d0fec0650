package org.tilewright.agent.dqn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.LearningAgentContract;
import org.tilewright.tuner.testing.Sessions;

class DqnAgentTest extends LearningAgentContract {
  private static final DqnSettings SMALL =
      new DqnSettings(16, 8, 512, 16, 3, 8, 2, 2, 1e-2, 0.1, 32);
  private static final DqnSettings STUDIOUS =
      new DqnSettings(32, 10, 1024, 32, 6, 8, 4, 8, 5e-3, 0.1, 40);
  private static final DqnSettings FORGETFUL =
      new DqnSettings(16, 4, 100, 16, 2, 8, 2, 2, 1e-3, 0.05, 32);

  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return Dqn.agent(space, random, SMALL);
  }

  @Override
  protected Agent studious(SearchSpace space, RandomStream random) {
    return Dqn.agent(space, random, STUDIOUS);
  }

  @Override
  protected String name() {
    return "dqn";
  }

  @Override
  protected Patience patience() {
    return new Patience(120, 160, 120, 20);
  }

  @Test
  void findsThePeakOfAKnobWithMoreOptionsThanItSeesAtOnce() {
    GridSpace wide = GridSpace.of(100).withPeakAt(71);

    List<Feedback> trials = Sessions.run(agentFor(wide, RandomStream.seeded(1)), wide, 80, 8);

    assertThat(trials).extracting(each -> each.state().trace()).contains(wide.peak());
  }

  @Test
  void resumesBitByBitWhenItsMemoryHasBegunToForget() {
    Agent uninterrupted = Dqn.agent(GRID, RandomStream.seeded(3), FORGETFUL);
    Sessions.run(uninterrupted, GRID, 44, 4);
    Agent resumed = Dqn.agent(GRID, RandomStream.seeded(9), FORGETFUL);
    resumed.restore(uninterrupted.checkpoint());

    Sessions.run(uninterrupted, GRID, 64, 4);
    Sessions.run(resumed, GRID, 64, 4);

    assertThat(resumed.checkpoint()).isEqualTo(uninterrupted.checkpoint());
  }
}
