package org.tilewright.tuner.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Manifest;
import org.tilewright.tuner.Manifest.Tolerance;

/** Builds artifacts that hold nothing but their trace, for {@link SimulatedRunner}. */
public record SimulatedBuilder(Path folder) implements Builder {

  @Override
  public String id() {
    return "simulated-1";
  }

  @Override
  public Built build(Candidate candidate) {
    try {
      Path file = Files.createTempFile(folder, "artifact", ".trace");
      Files.writeString(file, candidate.trace().toString());
      return new Artifact(file, "", manifest(candidate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest(Candidate candidate) {
    return new Manifest(
        "simulated",
        List.of(),
        false,
        1,
        new Tolerance(0, 0),
        candidate.workload().flops(),
        Optional.empty());
  }
}
