package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RooflineTest {
  private final Roofline roofline =
      new Roofline(100, new TreeMap<>(Map.of(1_000L, 50.0, 10_000L, 10.0)));

  private static Workload moving(double bytes) {
    return Workload.of("copy", "copy", 1, bytes);
  }

  @Test
  void smallOperandsMoveWithinTheirCache() {
    assertThat(roofline.idealSeconds(moving(500))).isEqualTo(10);
  }

  @Test
  void largerOnesMoveWithinTheNextLevel() {
    assertThat(roofline.idealSeconds(moving(5_000))).isEqualTo(500);
  }

  @Test
  void theLargestLevelStandsForEverythingLarger() {
    assertThat(roofline.idealSeconds(moving(1e6))).isEqualTo(1e5);
  }

  @Test
  void arithmeticLimitsWhatMovesLittle() {
    assertThat(roofline.idealSeconds(Workload.of("sum", "sum", 1000, 1))).isEqualTo(10);
  }

  @Test
  void aLimitThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> Roofline.of(0, 1)).hasMessageContaining("positive peak");
    assertThatThrownBy(() -> new Roofline(1, new TreeMap<>())).hasMessageContaining("bandwidth");
  }
}
