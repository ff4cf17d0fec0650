package org.tilewright.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose times to look at. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "ID",
      description =
          "Device as best lists it. Standard: one core of this machine, or else the only device stored.")
  private Optional<String> id = Optional.empty();

  Optional<String> id() {
    return id;
  }
}
