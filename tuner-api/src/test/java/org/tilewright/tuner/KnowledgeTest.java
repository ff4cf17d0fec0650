package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;

class KnowledgeTest {
  private final Device device = SimulatedDevice.of(GridSpace.of(2)).device();
  private final Knowledge knowledge = new Knowledge();

  private double timed(double seconds) {
    return knowledge.reward(
        new Measurement.Timed(device, List.of(seconds), Effort.NONE, Instant.EPOCH));
  }

  private double failed() {
    return knowledge.reward(
        new Measurement.Failed(Failure.CRASH, "died", Effort.NONE, Instant.EPOCH));
  }

  @Test
  void rewardIsTheLogarithmOfTheSpeedUpOverTheFirstTime() {
    assertThat(timed(0.5)).isZero();
    assertThat(timed(0.125)).isEqualTo(Math.log(4));
    assertThat(timed(4)).isEqualTo(Math.log(0.125));
  }

  @Test
  void aFailureIsAsBadAsTheWorstSoFarWithinBounds() {
    assertThat(failed()).isEqualTo(-1);
    timed(0.5);
    assertThat(failed()).isEqualTo(-1);
    timed(4);
    assertThat(failed()).isEqualTo(Math.log(0.125));
    timed(1e6);
    assertThat(failed()).isEqualTo(-5);
  }

  @Test
  void candidatesGetAsMuchTimeAsTheBestIsWorth() {
    Protocol protocol = Protocol.standard();
    assertThat(knowledge.shortened(protocol)).isEqualTo(protocol);

    timed(0.001);
    assertThat(knowledge.shortened(protocol))
        .isEqualTo(protocol.withPatience(3 * 0.001).withLimit(2));

    assertThat(knowledge.shortened(protocol.withLimit(0.5)).limitSeconds()).isEqualTo(0.5);
  }

  @Test
  void slowWorkloadsGetALongerLimitThanTheProtocols() {
    timed(1);

    assertThat(knowledge.shortened(Protocol.standard()).limitSeconds()).isEqualTo(100);
  }
}
