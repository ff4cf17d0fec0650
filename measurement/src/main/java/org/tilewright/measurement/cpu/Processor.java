package org.tilewright.measurement.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The model of the host's processor.
 *
 * @param name as its maker writes it
 * @param revision family, model and stepping, or the architecture where they are not known
 */
public record Processor(String name, String revision) {

  /** Reads the processor this runs on. */
  public static Processor host() {
    Map<String, String> first = firstProcessor();
    String architecture = System.getProperty("os.arch", "unknown");
    String name = first.getOrDefault("model name", architecture);
    if (!first.containsKey("cpu family")) return new Processor(name, architecture);
    return new Processor(
        name,
        "%s.%s.%s".formatted(first.get("cpu family"), first.get("model"), first.get("stepping")));
  }

  /**
   * Tells devices apart whose times must not be compared, and is the same in every run on one
   * machine: {@code cpu:amd-epyc-9354p:25.17.1:1t}.
   */
  public String deviceId(int threads) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\((r|tm)\\)", "");
    String slug = plain.replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    return "cpu:%s:%s:%dt".formatted(slug, revision, threads);
  }

  private static Map<String, String> firstProcessor() {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.isBlank()) break;
        int colon = line.indexOf(':');
        if (colon > 0)
          fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    } catch (IOException e) {
      return Map.of();
    }
    return fields;
  }
}
