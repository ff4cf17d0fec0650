package org.tilewright.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tilewright.tuner.testing.Agents;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedHarness;

@Timeout(30)
class RememberingHarnessTest {
  private final GridSpace space = GridSpace.of(6, 5, 4);
  private final SimulatedHarness device = SimulatedHarness.of(space);
  private final Database database = Database.inMemory();

  private void run(String session, GridSpace searched, Harness harness) {
    Tuner.builder()
        .space(searched)
        .agent(Agents.randomWalks())
        .harness(harness)
        .database(database)
        .session(session)
        .stopWhen(StopRule.trials(30))
        .build()
        .run();
  }

  @Test
  void measuresNothingThatAnotherSessionHasMeasured() {
    run("first", space, device);
    int before = device.calls();
    String searched = database.trials(database.sessions().get(0)).toString();

    run("second", space, RememberingHarness.of(device, database));

    int reMatch = 5 * 6;
    assertThat(device.calls() - before).isLessThanOrEqualTo(reMatch);
    assertThat(database.trials(database.sessions().get(1)).subList(0, 30).toString())
        .isEqualTo(searched.substring(0, searched.indexOf(", Trial[number=31")) + "]");
  }

  @Test
  void remembersNothingOfOtherWorkloads() {
    run("first", space, device);
    int before = device.calls();

    run("second", space.withPeakAt(1, 1, 1), RememberingHarness.of(device, database));

    assertThat(device.calls() - before).isGreaterThanOrEqualTo(30);
  }
}
