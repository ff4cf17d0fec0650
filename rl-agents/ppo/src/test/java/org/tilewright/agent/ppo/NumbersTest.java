package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.RandomStream;

/** The small pieces of arithmetic around the networks. */
class NumbersTest {

  @Test
  void orthogonalColumnsHaveTheGainAsLength() {
    float[] matrix = Orthogonal.matrix(5, 2, 3, RandomStream.seeded(1));

    assertThat(product(matrix, 0, 0)).isCloseTo(9, within(1e-4));
    assertThat(product(matrix, 1, 1)).isCloseTo(9, within(1e-4));
    assertThat(product(matrix, 0, 1)).isCloseTo(0, within(1e-4));
  }

  @Test
  void longGradientsAreShortenedTogether() {
    List<float[]> gradients = List.of(new float[] {3}, new float[] {0, 4});

    Descent.shorten(gradients, 0.5);

    assertThat(gradients.get(0)[0]).isCloseTo(0.3f, within(1e-6f));
    assertThat(gradients.get(1)[1]).isCloseTo(0.4f, within(1e-6f));
  }

  @Test
  void adamWalksDownToTheLeastOfAParabola() {
    List<float[]> at = List.of(new float[] {4});
    Adam adam = new Adam(at);

    for (int i = 0; i < 400; i++) adam.step(at, List.of(new float[] {2 * (at.get(0)[0] - 1)}), 0.1);

    assertThat(at.get(0)[0]).isCloseTo(1, within(0.01f));
  }

  @Test
  void verySmallAndVeryLargeScoresStillGiveProbabilities() {
    double[] log = Softmax.log(new float[] {9, 1e30f, 1e30f, -1e30f}, 1, 3);

    assertThat(Math.exp(log[0])).isCloseTo(0.5, within(1e-9));
    assertThat(Math.exp(log[2])).isZero();
  }

  private static double product(float[] matrix, int a, int b) {
    double sum = 0;
    for (int row = 0; row < 5; row++) sum += matrix[2 * row + a] * matrix[2 * row + b];
    return sum;
  }
}
