package org.tilewright.tuner;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.RunnerContract;
import org.tilewright.tuner.testing.SimulatedBuilder;
import org.tilewright.tuner.testing.SimulatedDevice;
import org.tilewright.tuner.testing.SimulatedRunner;

class SimulatedRunnerTest extends RunnerContract {
  private final GridSpace space = GridSpace.of(2, 6);

  @TempDir private Path folder;

  @Override
  protected Runner runner() {
    SimulatedDevice device = SimulatedDevice.of(space);
    for (Failure kind : Failure.values()) {
      device = device.failing(kind, failing(space, kind)::equals);
    }
    return new SimulatedRunner(device);
  }

  /** A point of the first row for each kind of failure. */
  private static Trace failing(GridSpace space, Failure kind) {
    return space.at(0, kind.ordinal()).trace();
  }

  @Override
  protected Artifact working() {
    return built(space.peak());
  }

  @Override
  protected Optional<Artifact> failing(Failure kind) {
    return Optional.of(built(failing(space, kind)));
  }

  private Artifact built(Trace trace) {
    return (Artifact)
        new SimulatedBuilder(folder).build(new Candidate(space.workload(), space.target(), trace));
  }
}
