package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class MaskedTest {
  private static final float NONE = Float.NEGATIVE_INFINITY;

  @Test
  void noGradientFlowsToPaddedLogits() {
    float[] gradient = gradient(new float[] {0.3f, 2, -1, 5}, new float[] {0, NONE, 0, NONE});

    assertThat(gradient[1]).isEqualTo(0);
    assertThat(gradient[3]).isEqualTo(0);
    assertThat(gradient[0]).isNotZero().isFinite();
    assertThat(gradient[2]).isNotZero().isFinite();
  }

  @Test
  void entropyCountsLegalOptionsOnly() {
    Torch.engine();
    try (NDManager manager = Torch.manager()) {
      NDArray logits = manager.create(new float[] {1, NONE, 1, 1}, new Shape(1, 4));

      assertThat(Masked.of(logits).entropy().getFloat())
          .isCloseTo((float) Math.log(3), within(1e-6f));
    }
  }

  private static float[] gradient(float[] scores, float[] mask) {
    try (NDManager manager = Torch.manager()) {
      NDArray logits = manager.create(scores, new Shape(1, scores.length));
      logits.setRequiresGradient(true);
      try (GradientCollector collector = Torch.engine().newGradientCollector()) {
        NDArray added = manager.create(mask, logits.getShape());
        Masked policy = Masked.of(logits.add(added));
        NDArray first = manager.create(new long[] {0}, new Shape(1, 1));
        collector.backward(policy.logProbability(first).sum().add(policy.entropy()));
      }
      return logits.getGradient().toFloatArray();
    }
  }
}
