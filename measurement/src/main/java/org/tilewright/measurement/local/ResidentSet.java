package org.tilewright.measurement.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of a process that is in RAM now. Known on Linux only; elsewhere no ceiling is enforced.
 */
final class ResidentSet {
  private static final Path PROC = Path.of("/proc");

  private ResidentSet() {}

  /** 0 where it is not known. */
  static long bytes(long pid) {
    try {
      for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException gone) {
      return 0;
    }
    return 0;
  }
}
