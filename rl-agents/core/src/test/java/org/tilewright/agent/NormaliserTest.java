package org.tilewright.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormaliserTest {

  @Test
  void normalisedFeaturesHaveMeanZeroAndVarianceOne() {
    Normaliser normaliser = new Normaliser(1);
    for (float each : new float[] {2, 4, 6}) normaliser.learn(new float[] {each});
    float[] rows = new float[3];

    normaliser.normalise(new float[] {2}, rows, 0);
    normaliser.normalise(new float[] {4}, rows, 1);
    normaliser.normalise(new float[] {6}, rows, 2);

    assertThat(rows).containsExactly(-1, 0, 1);
  }
}
