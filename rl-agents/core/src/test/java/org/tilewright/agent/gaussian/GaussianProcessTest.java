package org.tilewright.agent.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianProcessTest {
  private final double[][] points = {{0, 0}, {0.3, 1}, {0.6, 0.2}, {1, 0.7}, {0.1, 0.5}};
  private final double[] values = {-1.2, 0.3, 1.1, 0.4, -0.6};

  @Test
  void gradientIsTheSlopeOfTheLoss() {
    MarginalLikelihood likelihood = new MarginalLikelihood(points, values);
    double[] logs = {-0.4, 0.2, 0.1, -3};
    double[] gradient = new double[4];
    likelihood.loss(new Kernel(logs), gradient);

    for (int i = 0; i < logs.length; i++) {
      double[] up = logs.clone();
      double[] down = logs.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double rise =
          likelihood.loss(new Kernel(up), new double[4])
              - likelihood.loss(new Kernel(down), new double[4]);
      assertThat(gradient[i]).isCloseTo(rise / 2e-5, within(1e-5));
    }
  }

  @Test
  void isSureOfWhatItHasSeenAndDoubtsWhatIsFar() {
    GaussianProcess process =
        GaussianProcess.of(new double[] {-0.4, -0.4, 0, -12}, points, values, 0);

    Belief seen = process.belief(points[2]);
    Belief far = process.belief(new double[] {9, 9});

    assertThat(seen.mean()).isCloseTo(values[2], within(0.01));
    assertThat(seen.deviation()).isLessThan(0.05);
    assertThat(far.mean()).isCloseTo(0, within(0.01));
    assertThat(far.deviation()).isCloseTo(1, within(0.01));
  }

  @Test
  void imaginedPointsTakeDoubtButMoveNoBelief() {
    GaussianProcess process = GaussianProcess.of(GaussianProcess.prior(2), points, values, 1);
    double[] point = {0.5, 0.5};
    Belief before = process.belief(point);

    process.imagine(point);

    assertThat(process.belief(point).mean()).isCloseTo(before.mean(), within(1e-6));
    assertThat(process.belief(point).deviation()).isLessThan(before.deviation());
  }

  @Test
  void expectedImprovementOfAnEvenBetIsKnown() {
    assertThat(new Belief(0, 1).improvement(0)).isCloseTo(0.39894228, within(1e-6));
  }
}
