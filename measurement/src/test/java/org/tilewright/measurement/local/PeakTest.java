package org.tilewright.measurement.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakTest {

  @Test
  void isMeasuredAgainBeforeAFastCandidateIsRefused() {
    Peak peak = new Peak("f32", 100e9, () -> 180e9);

    assertThat(peak.allows(250e9)).isTrue();
    assertThat(peak.flopsPerSecond()).isEqualTo(180e9);
  }

  @Test
  void refusesWhatIsFasterThanEveryMeasurementAndTheMargin() {
    Peak peak = new Peak("f32", 180e9, () -> 100e9);

    assertThat(peak.allows(400e9)).isFalse();
    assertThat(peak.flopsPerSecond()).isEqualTo(180e9);
  }

  @Test
  void isNotMeasuredAgainForWhatTheDeviceCanDo() {
    Peak peak =
        new Peak(
            "f32",
            180e9,
            () -> {
              throw new AssertionError("measured again");
            });

    assertThat(peak.allows(200e9)).isTrue();
  }
}
