package org.tilewright.tuner;

import java.time.Duration;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.HarnessContract;
import org.tilewright.tuner.testing.SimulatedHarness;

class SimulatedHarnessTest extends HarnessContract {
  private final GridSpace space = GridSpace.of(3, 3);

  @Override
  protected Harness harness() {
    return SimulatedHarness.of(space).withDelay(Duration.ofMillis(2));
  }

  @Override
  protected Candidate candidate() {
    return new Candidate(space.workload(), space.target(), space.peak());
  }
}
