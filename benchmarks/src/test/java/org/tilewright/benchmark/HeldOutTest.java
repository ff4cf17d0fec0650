package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;

class HeldOutTest {
  private final GridSpace space = GridSpace.of(4);
  private final List<Sample> samples =
      space.points().stream().map(each -> new Sample(each, space.reward(each.trace()))).toList();
  private final Map<Trace, Double> again = new HashMap<>();

  @Test
  void noiseIsJudgedByWhatWasMeasuredTwice() {
    measureAgain(0, 0.5);
    measureAgain(1, 0.4);
    measureAgain(3, 0.6);

    Ranking noise = held().judgeNoise(3).orElseThrow().ranking();

    assertThat(noise.size()).isEqualTo(3);
    assertThat(noise.pairAccuracy(0.05)).isEqualTo(2 / 3.0);
  }

  @Test
  void tooFewMeasuredTwiceSayNothing() {
    measureAgain(0, 0.5);

    assertThat(held().judgeNoise(2)).isEmpty();
  }

  private void measureAgain(int point, double reward) {
    again.put(samples.get(point).state().trace(), reward);
  }

  private HeldOut held() {
    var device = SimulatedDevice.of(space).device();
    var precedents = Precedents.of(Database.inMemory(), device, "simulated-1");
    return new HeldOut(space, precedents, samples, again);
  }
}
