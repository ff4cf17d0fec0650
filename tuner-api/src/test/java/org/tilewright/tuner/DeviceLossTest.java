package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

/** A device that goes away says nothing about a candidate. */
@Timeout(30)
class DeviceLossTest {
  private final GridSpace space = GridSpace.of(6, 5, 4);
  private final Database database = Database.inMemory();
  private final List<String> losses = new ArrayList<>();

  private TunerBuilder tuner(Harness harness) {
    return Tuner.builder()
        .space(space)
        .agent(Agents.climber())
        .harness(harness)
        .database(database)
        .stopWhen(StopRule.trials(30))
        .listener(
            new TuningListener() {
              @Override
              public void deviceLost(Candidate candidate, String message) {
                losses.add(message);
              }
            });
  }

  private List<Trial> trials() {
    return database.trials(database.sessions().get(0));
  }

  private List<Trial> undisturbed() {
    Database other = Database.inMemory();
    tuner(SimulatedHarness.of(space)).database(other).build().run();
    return other.trials(other.sessions().get(0));
  }

  @Test
  void losingTheDeviceTwiceChangesNoTrial() {
    tuner(SimulatedHarness.of(space).losingDeviceAt(1, 2)).build().run();

    assertThat(losses).hasSize(2).allMatch(message -> message.contains("unplugged"));
    assertThat(trials()).isEqualTo(undisturbed());
  }

  @Test
  void losingTheDeviceInTheMiddleOfGenerationsChangesNoTrial() {
    tuner(SimulatedHarness.of(space).losingDeviceAt(4, 5, 11, 19)).build().run();

    assertThat(losses).hasSize(4);
    assertThat(trials()).isEqualTo(undisturbed());
  }

  @Test
  void losingTheDeviceForGoodEndsTheSessionAndKeepsItsTrials() {
    Integer[] fromTheTenthOn = new Integer[90];
    for (int i = 0; i < fromTheTenthOn.length; i++) fromTheTenthOn[i] = 10 + i;
    Tuner tuner = tuner(SimulatedHarness.of(space).losingDeviceAt(fromTheTenthOn)).build();

    assertThatThrownBy(tuner::run)
        .isInstanceOf(DeviceLostException.class)
        .hasMessageContaining("simulated was lost 3 times")
        .hasMessageContaining("run the session again");
    assertThat(trials()).hasSize(9);

    tuner(SimulatedHarness.of(space)).build().run();
    assertThat(trials()).isEqualTo(undisturbed());
  }

  @Test
  void aHarnessThatNeverAnswersCountsAsALostDevice() {
    Tuner tuner =
        tuner(SimulatedHarness.of(space).hangingOn(trace -> true))
            .protocol(Protocol.standard().withLimit(0.01))
            .answerLimit(Duration.ofMillis(10))
            .build();

    assertThatThrownBy(tuner::run)
        .isInstanceOf(DeviceLostException.class)
        .hasMessageContaining("no answer");
  }
}
