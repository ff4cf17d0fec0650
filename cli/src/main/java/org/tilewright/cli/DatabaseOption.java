package org.tilewright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The file that keeps everything. */
final class DatabaseOption {
  @Option(
      names = "--database",
      paramLabel = "FILE",
      defaultValue = "tilewright.db",
      description = "SQLite file that keeps all trials. Standard: ${DEFAULT-VALUE} in this folder.")
  private Path file = Path.of("tilewright.db");

  Path file() {
    return file.toAbsolutePath().normalize();
  }
}
