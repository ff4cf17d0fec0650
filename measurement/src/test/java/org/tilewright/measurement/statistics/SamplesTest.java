package org.tilewright.measurement.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples sevenWithAnOutlier = samples(5, 1, 3, 2, 4, 6, 1000);

  @Test
  void anOutlierMovesNeitherMedianNorSpread() {
    assertThat(sevenWithAnOutlier.median()).isEqualTo(4);
    assertThat(sevenWithAnOutlier.medianAbsoluteDeviation()).isEqualTo(2);
  }

  @Test
  void theIntervalOfSevenSamplesIsTheirRange() {
    assertThat(sevenWithAnOutlier.medianInterval(0.95)).isEqualTo(new Interval(1, 1000));
  }

  @Test
  void theIntervalOfTwentySamplesHasTheRanksOfTheTables() {
    Samples twenty = new Samples(IntStream.rangeClosed(1, 20).asDoubleStream().boxed().toList());

    assertThat(twenty.medianInterval(0.95)).isEqualTo(new Interval(6, 15));
  }

  @Test
  void marginOfAMeanIsStudentsOfTheTables() {
    Samples five = samples(1, 2, 3, 4, 5);

    assertThat(five.mean()).isEqualTo(3);
    assertThat(five.meanMargin(0.95)).isCloseTo(2.776 * Math.sqrt(2.5 / 5), within(1e-3));
  }

  @Test
  void oneSampleSaysNothingAboutItsMargin() {
    assertThat(samples(7).meanMargin(0.95)).isInfinite();
  }

  @Test
  void theIntervalHoldsTheTrueMedianAsOftenAsAsked() {
    SplittableRandom random = new SplittableRandom(1);
    int held = 0;
    for (int round = 0; round < 1000; round++) {
      Samples drawn = new Samples(random.doubles(30).boxed().toList());
      if (drawn.medianInterval(0.9).contains(0.5)) held++;
    }

    assertThat(held).isBetween(890, 970);
  }

  @Test
  void twiceAsFastIsCertainEvenWithNoise() {
    SpeedUp speedUp = speedUp(samples(1.0, 1.1, 0.9, 1.05, 1), samples(2, 2.1, 1.9, 2.2, 2));

    assertThat(speedUp.ratio()).isEqualTo(2);
    assertThat(speedUp.certain()).isTrue();
    assertThat(speedUp.interval().contains(2)).isTrue();
    assertThat(speedUp.interval().low()).isGreaterThan(1.5);
  }

  @Test
  void aDifferenceWithinTheNoiseIsNotCertain() {
    assertThat(speedUp(samples(1, 1.2, 0.9, 1.1), samples(1.1, 1.0, 1.3, 0.95)).certain())
        .isFalse();
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Samples a = samples(1, 1.2, 0.9, 1.1);
    Samples b = samples(1.1, 1.0, 1.3, 0.95);

    assertThat(speedUp(a, b)).isEqualTo(speedUp(a, b));
  }

  @Test
  void noSamplesAreRefused() {
    assertThatThrownBy(() -> new Samples(List.of())).hasMessageContaining("at least one");
  }

  private static SpeedUp speedUp(Samples faster, Samples slower) {
    return SpeedUp.of(faster, slower, 0.95, new SplittableRandom(7));
  }

  private static Samples samples(double... values) {
    return new Samples(DoubleStream.of(values).boxed().toList());
  }
}
