package org.tilewright.cost.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.sample.Features;
import org.tilewright.tuner.testing.Garbage;

class CommitteeTest {
  private static final int FEATURES = 5;
  private static final int SAMPLES = 16;

  private final Committee committee = Committee.random(FEATURES, new Random(1));
  private final Pairs pairs = pairs(new Random(2));

  CommitteeTest() {
    Torch.engine();
    committee.scale().learn(pairs.rows());
  }

  @Test
  void gradientsDoNotDependOnWhenGarbageIsCollected() {
    List<float[]> expected = gradients(() -> {});

    for (int each = 0; each < 5; each++) {
      assertThat(gradients(Garbage::collect)).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  /**
   * @param pause happens before the gradients are asked for
   */
  private List<float[]> gradients(Runnable pause) {
    synchronized (GradientCollector.class) {
      try (NDManager manager = Torch.manager()) {
        Committee.Loaded networks = committee.load(manager);
        networks.arrays().forEach(each -> each.setRequiresGradient(true));
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
          NDArray scores = networks.forward(committee.matrix(pairs.rows(), manager));
          NDArray loss = pairs.loss(scores, manager);
          pause.run();
          collector.backward(loss);
        }
        return networks.arrays().stream().map(each -> each.getGradient().toFloatArray()).toList();
      }
    }
  }

  private static Pairs pairs(Random random) {
    List<float[]> features = new ArrayList<>();
    float[] rewards = new float[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      rewards[sample] = random.nextFloat();
      float[] row = new float[FEATURES];
      IntStream.range(0, FEATURES).forEach(at -> row[at] = random.nextFloat());
      features.add(row);
    }
    return new Pairs(Features.flat(features, FEATURES), rewards, 1);
  }
}
