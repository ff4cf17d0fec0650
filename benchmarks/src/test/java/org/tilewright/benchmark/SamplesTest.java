package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertThat(new Samples(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
  }

  @Test
  void ratioIsThatOfTheMediansAndItsRangeThatOfNeighboursInTime() {
    Samples ours = new Samples(List.of(1.0, 1.0, 2.0));
    Samples theirs = new Samples(List.of(2.0, 3.0, 2.0));

    assertThat(ours.fasterThan(theirs)).isEqualTo(new Samples.Ratio(2, 1, 3));
  }

  @Test
  void samplesWithoutARoundAreRefused() {
    assertThatThrownBy(() -> new Samples(List.of())).hasMessageContaining("at least one round (0)");
  }
}
