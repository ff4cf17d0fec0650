package org.tilewright.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Facts about the machine from {@code sysctl}, where macOS keeps them. */
final class SystemControl {
  private static final Path PROGRAM = Path.of("/usr/sbin/sysctl");

  private SystemControl() {}

  /** Whether this is a system that keeps its facts here. */
  static boolean isPresent() {
    return System.getProperty("os.name", "").startsWith("Mac") && Files.isExecutable(PROGRAM);
  }

  /** The first of some variables that is a positive number. */
  static Optional<Long> number(String... variables) {
    return Arrays.stream(variables)
        .flatMap(variable -> text(variable).stream())
        .filter(value -> value.matches("[1-9][0-9]{0,17}"))
        .map(Long::valueOf)
        .findFirst();
  }

  /** A variable; empty if it is unknown. */
  static Optional<String> text(String variable) {
    try {
      Process process = new ProcessBuilder(PROGRAM.toString(), "-n", variable).start();
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      return Optional.of(new String(said, StandardCharsets.UTF_8).strip())
          .filter(value -> !value.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
