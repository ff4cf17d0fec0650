package org.tilewright.benchmark.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertThat(Samples.of(4.0, 1.0, 2.0, 3.0).median()).isEqualTo(2.5);
  }

  @Test
  void ratioIsThatOfTheMediansAndItsRangeThatOfNeighboursInTime() {
    Samples ours = Samples.of(1.0, 1.0, 2.0);
    Samples theirs = Samples.of(2.0, 3.0, 2.0);

    assertThat(ours.fasterThan(theirs)).isEqualTo(new Samples.Ratio(2, 1, 3));
  }

  @Test
  void samplesWithoutARoundAreRefused() {
    assertThatThrownBy(() -> Samples.of()).hasMessageContaining("first round (0)");
  }

  @Test
  void roundsThatOnlyOneSidePlayedHaveNoRatio() {
    Samples ours = Samples.of(1, 1, 1);
    Samples theirs = new Samples(new TreeMap<>(Map.of(0, 5.0, 2, 7.0)));

    assertThat(ours.fasterThan(theirs)).isEqualTo(new Samples.Ratio(6, 5, 7));
  }
}
