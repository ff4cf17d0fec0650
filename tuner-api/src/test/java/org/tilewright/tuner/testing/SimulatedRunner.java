package org.tilewright.tuner.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Runner;
import org.tilewright.tuner.Trace;

/** Times what {@link SimulatedBuilder} builds on a simulated device. */
public record SimulatedRunner(SimulatedDevice simulated) implements Runner {

  @Override
  public Device device() {
    return simulated.device();
  }

  @Override
  public Measurement run(Artifact artifact, Protocol protocol) {
    try {
      Trace trace = Trace.parse(Files.readString(artifact.file()));
      return simulated.measure(trace, protocol, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
