package org.tilewright.agent.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Trace;

class CalibrationTest {

  @Test
  void criticThatErrsByAConstantIsCorrected() {
    assertThat(calibrated(5, 6, 7)).containsExactly(1f, 2f, 3f);
  }

  @Test
  void criticThatKnowsNothingIsReplacedByTheMean() {
    assertThat(calibrated(4, -4, 4)).containsExactly(2f, 2f, 2f);
  }

  @Test
  void criticThatExaggeratesIsCalmed() {
    assertThat(calibrated(0, 2, 4)).containsExactly(1f, 2f, 3f);
  }

  @Test
  void criticThatIsAlwaysWrongIsNotBelievedTheOtherWayRound() {
    assertThat(calibrated(3, 2, 1)).containsExactly(2f, 2f, 2f);
  }

  /** What is expected of three episodes of one step that earned 1, 2 and 3. */
  private static List<Float> calibrated(float... expected) {
    List<float[]> said = List.of(of(expected[0]), of(expected[1]), of(expected[2]));
    List<Episode> episodes = List.of(earning(1), earning(2), earning(3));
    Calibration calibration = Calibration.of(said, episodes);
    return said.stream().map(each -> calibration.of(each)[0]).toList();
  }

  private static float[] of(float value) {
    return new float[] {value};
  }

  private static Episode earning(double reward) {
    return new Episode(Trace.EMPTY, List.of(), reward, 1);
  }
}
