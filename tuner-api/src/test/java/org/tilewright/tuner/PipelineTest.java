package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.RandomWalks;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

/** Two generations fly at a time, and each is proposed from the same knowledge on any device. */
@Timeout(30)
class PipelineTest {
  private final GridSpace space = GridSpace.of(9, 8, 7, 6);
  private final SimulatedHarness harness =
      SimulatedHarness.of(space).withSlots(4).withDelay(Duration.ofMillis(2));
  private final List<String> diary = new ArrayList<>();
  private final List<Double> rewards = new ArrayList<>();

  /** Proposes at random and writes down what it was asked, told, and what was sent by then. */
  private final class Diarist implements Agent {
    private final Agent inner;

    Diarist(SearchSpace searched, RandomStream random) {
      inner = new RandomWalks(searched, random);
    }

    @Override
    public List<State> propose(int count) {
      diary.add("propose after " + harness.calls());
      return inner.propose(count);
    }

    @Override
    public void observe(List<Feedback> feedback) {
      diary.add("observe " + feedback.size());
      feedback.forEach(each -> rewards.add(each.reward()));
    }

    @Override
    public byte[] checkpoint() {
      return inner.checkpoint();
    }

    @Override
    public void restore(byte[] checkpoint) {
      inner.restore(checkpoint);
    }
  }

  private TunerBuilder tuner() {
    return Tuner.builder()
        .space(space)
        .agent(Agents.agent("diarist", Diarist::new))
        .harness(harness)
        .generation(4)
        .stopWhen(StopRule.trials(24));
  }

  @Test
  void aGenerationIsProposedFromAllButTheLastWhichKeepsTheDeviceBusy() {
    tuner().build().run();

    assertThat(diary)
        .startsWith(
            "observe 1",
            "propose after 1",
            "propose after 3",
            "observe 2",
            "propose after 5",
            "observe 2",
            "propose after 7");
  }

  @Test
  void generationsGrowWithWhatIsKnown() {
    tuner().build().run();

    assertThat(diary.stream().filter(line -> line.startsWith("observe")))
        .startsWith(
            "observe 1",
            "observe 2",
            "observe 2",
            "observe 2",
            "observe 2",
            "observe 3",
            "observe 4",
            "observe 4");
  }

  @Test
  void rewardsAreLogarithmicSpeedUpsOverTheBaseline() {
    tuner().build().run();

    assertThat(rewards.get(0)).isZero();
    assertThat(rewards).allMatch(reward -> reward <= 1);
  }

  @Test
  void aFailureIsRewardedLikeTheWorstBeforeIt() {
    SimulatedDevice device =
        SimulatedDevice.timing(trace -> trace.equals(space.at(0, 0, 0, 0).trace()) ? 1e-3 : 1e-2)
            .failing(Failure.CRASH, trace -> trace.toString().startsWith("k0=o8"));

    tuner().harness(SimulatedHarness.of(device)).stopWhen(StopRule.trials(60)).build().run();

    assertThat(rewards).containsOnly(0.0, Math.log(0.1));
  }
}
