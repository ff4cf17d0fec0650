package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file that keeps everything. */
final class DatabaseOption {
  @Option(
      names = "--database",
      paramLabel = "FILE",
      description = "SQLite file that keeps all trials. Standard: tilewright.db in this folder.")
  private Optional<Path> file = Optional.empty();

  Path file() {
    return given().orElse(Path.of("tilewright.db").toAbsolutePath());
  }

  /** The file, if the user named one. */
  Optional<Path> given() {
    return file.map(each -> each.toAbsolutePath().normalize());
  }
}
