package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Feedback;

class AppraisalTest {
  private final TrainedPolicy before = Grids.trained();
  private final Experience harder = lessEarning(Grids.experience(Grids.ofSize(7)));
  private final TrainedPolicy after = appraising();

  private static Experience lessEarning(Experience of) {
    return new Experience(
        of.space(),
        of.trials().stream()
            .map(each -> Feedback.measured(each.state(), each.reward() - 3))
            .toList());
  }

  private TrainedPolicy appraising() {
    PolicyTraining training = PolicyTraining.goOn(before, PpoSettings.practice());
    training.appraise(List.of(harder), 1);
    return training.policy(before.provenance());
  }

  @Test
  void criticLearnsWhatEveryScheduleEarned() {
    assertThat(error(after)).isLessThan(0.2 * error(before));
  }

  @Test
  void actorStaysAsItWas() {
    assertThat(after.networks().actor().parameters())
        .usingRecursiveComparison()
        .isEqualTo(before.networks().actor().parameters());
  }

  private double error(TrainedPolicy policy) {
    float[] expected =
        policy
            .networks()
            .values(harder.trials().stream().map(each -> each.state().features()).toList());
    double squares = 0;
    for (int i = 0; i < expected.length; i++) {
      squares += Math.pow(expected[i] - harder.trials().get(i).reward(), 2);
    }
    return squares / expected.length;
  }
}
