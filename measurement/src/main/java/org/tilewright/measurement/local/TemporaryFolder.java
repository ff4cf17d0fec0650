package org.tilewright.measurement.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with everything in it. */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder create(String prefix) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No temporary folder can be made in %s; expected a writable folder. Set -Djava.io.tmpdir to one."
              .formatted(System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
    } catch (IOException | UncheckedIOException somebodyElseDeletesToo) {
      // what is left is in the system's temporary folder
    }
  }
}
