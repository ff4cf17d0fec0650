package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  private final GridSpace space = GridSpace.of(40);
  private final List<Sample> samples =
      space.points().stream().map(each -> new Sample(each, space.reward(each.trace()))).toList();
  private final List<Double> rewards = samples.stream().map(Sample::reward).toList();
  private final Map<Trace, Double> again = new HashMap<>();

  @Test
  void noiseIsJudgedByWhatWasMeasuredTwice() {
    for (int each = 0; each < 32; each++) measureAgain(each, rewards.get(each));
    measureAgain(0, rewards.get(31) + 1);

    Ranking noise = held().judgeNoise().orElseThrow().ranking();

    assertThat(noise.size()).isEqualTo(32);
    assertThat(noise.pairAccuracy(0.01)).isCloseTo(1 - 31 / (32 * 31 / 2.0), within(1e-12));
  }

  @Test
  void tooFewMeasuredTwiceSayNothing() {
    measureAgain(0, 0.5);

    assertThat(held().judgeNoise()).isEmpty();
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
