package org.tilewright.cost.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.sample.Features;

class PairsTest {
  private static final double LOG_TWO = Math.log(2);

  @BeforeAll
  static void loadPyTorch() {
    Torch.engine();
  }

  @Test
  void everyPairOfEqualScoresCostsTheLogarithmOfTwo() {
    assertThat(loss(1, List.of(0f, -1f, -2f), 5f, 5f, 5f)).isCloseTo(LOG_TWO, within(1e-6));
  }

  @Test
  void theRightOrderCostsNothingAndTheWrongOneItsMargin() {
    assertThat(loss(1, List.of(0f, -1f), 40f, 0f)).isCloseTo(0, within(1e-6));
    assertThat(loss(1, List.of(0f, -1f), 0f, 40f)).isCloseTo(40, within(1e-4));
  }

  @Test
  void samplesOfDifferentTasksAreNotCompared() {
    float wrongIfCompared = 90;

    assertThat(loss(2, List.of(0f, -1f, -2f, -3f), 40f, 0f, wrongIfCompared, 50f))
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void rewardsWithinTheNoiseTellNothingApart() {
    assertThat(pairs(1, List.of(0f, -0.01f)).tellApart()).isFalse();
    assertThat(pairs(2, List.of(0f, 0f, 0f, -1f)).tellApart()).isTrue();
  }

  private static double loss(int tasks, List<Float> rewards, float... scores) {
    try (NDManager manager = Torch.manager()) {
      return pairs(tasks, rewards)
          .loss(manager.create(scores, new Shape(1, scores.length)), manager)
          .getFloat();
    }
  }

  private static Pairs pairs(int tasks, List<Float> rewards) {
    List<float[]> features = new ArrayList<>();
    float[] values = new float[rewards.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = rewards.get(at);
      features.add(new float[1]);
    }
    return new Pairs(Features.flat(features, 1), values, tasks);
  }
}
