package org.tilewright.benchmark.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedHarness;

class TurnsTest {
  private final GridSpace space = GridSpace.of(3);
  private final List<Candidate> candidates =
      space.points().stream().map(State::trace).map(this::candidate).toList();

  @Test
  void luckOfTheFirstMeasurementDoesNotCount() {
    SimulatedDevice device = SimulatedDevice.of(space).flattering(trace -> true);

    assertThat(seconds(device)).containsEntry(space.peak(), space.seconds(space.peak())).hasSize(3);
  }

  @Test
  void everyScheduleHasATurnInEveryRound() {
    SimulatedHarness harness = SimulatedHarness.of(space);

    new Turns(harness, 4).seconds(candidates);

    assertThat(harness.calls()).isEqualTo(3 + 4 * 3);
  }

  @Test
  void whatFailsTakesForever() {
    SimulatedDevice device =
        SimulatedDevice.of(space).failing(Failure.CRASH, trace -> trace.equals(space.peak()));

    assertThat(seconds(device)).containsEntry(space.peak(), Double.POSITIVE_INFINITY);
  }

  private Map<Trace, Double> seconds(SimulatedDevice device) {
    return new Turns(SimulatedHarness.of(device), 3).seconds(candidates);
  }

  private Candidate candidate(Trace trace) {
    return new Candidate(space.workload(), space.target(), trace);
  }
}
