package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.Garbage;

class TorchTest {

  @Test
  void aGradientByANumberDoesNotDependOnWhenGarbageIsCollected() {
    for (int each = 0; each < 5; each++) assertThat(gradientOfTwiceAValue()).isEqualTo(2);
  }

  private static float gradientOfTwiceAValue() {
    synchronized (GradientCollector.class) {
      var engine = Torch.engine();
      try (NDManager manager = Torch.manager()) {
        NDArray value = manager.create(new float[] {3}, new Shape(1));
        value.setRequiresGradient(true);
        try (GradientCollector collector = engine.newGradientCollector()) {
          NDArray twice = Torch.times(value, 2).sum();
          Garbage.collect();
          collector.backward(twice);
        }
        return value.getGradient().getFloat(0);
      }
    }
  }
}
