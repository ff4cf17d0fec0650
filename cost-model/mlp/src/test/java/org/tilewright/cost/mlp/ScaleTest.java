package org.tilewright.cost.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.cost.sample.Features;

class ScaleTest {
  private final Features rows =
      Features.flat(List.of(new float[] {1, 7}, new float[] {3, 7}, new float[] {5, 7}), 2);

  @Test
  void bringsFeaturesToMeanZeroAndVarianceOne() {
    float[] scaled = learned().apply(rows);

    double root = Math.sqrt(1.5);
    assertThat(scaled[0]).isCloseTo((float) -root, within(1e-5f));
    assertThat(scaled[2]).isZero();
    assertThat(scaled[4]).isCloseTo((float) root, within(1e-5f));
  }

  @Test
  void aFeatureThatNeverChangedSaysNothing() {
    Features other = Features.flat(List.of(new float[] {3, 900}), 2);

    assertThat(learned().apply(other)).containsExactly(0, 0);
  }

  @Test
  void whatIsFarOutCountsAsFiveDeviations() {
    Features far = Features.flat(List.of(new float[] {1e9f, 7}), 2);

    assertThat(learned().apply(far)[0]).isEqualTo(5);
  }

  private Scale learned() {
    Scale scale = new Scale(2);
    scale.learn(rows);
    return scale;
  }
}
