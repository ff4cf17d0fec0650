package org.tilewright.cli;

import java.util.List;
import java.util.Optional;
import org.tilewright.measurement.cpu.Cores;
import picocli.CommandLine.Option;

/** The cores to measure on, as every command takes them that measures one operator. */
final class CoreOptions {
  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      description = "Threads that share the parallel loop. Standard: 1, or one for each --core.")
  private Optional<String> threads = Optional.empty();

  @Option(
      names = "--core",
      paramLabel = "NUMBER",
      description =
          "Core to measure on, or several separated by commas; this process keeps off them. Standard: the last.")
  private Optional<String> core = Optional.empty();

  boolean isGiven() {
    return threads.isPresent() || core.isPresent();
  }

  /**
   * One for each thread.
   *
   * @throws IllegalArgumentException if this process may not use them, or the two options disagree
   */
  List<Integer> read() {
    List<Integer> available = Cores.available();
    if (core.isEmpty()) {
      int most = available.size();
      return Cores.last(threads.map(text -> count(text, most)).orElse(1));
    }
    List<Integer> chosen = Numbers.list("--core", core.get());
    checkCores(chosen, available);
    return chosen;
  }

  private void checkCores(List<Integer> chosen, List<Integer> available) {
    if (!available.containsAll(chosen) || chosen.stream().distinct().count() < chosen.size()) {
      throw new IllegalArgumentException(
          "The value of --core (%s) is wrong. Expected cores this process may use, each once: %s."
              .formatted(core.orElseThrow(), available));
    }
    int count = threads.map(text -> count(text, available.size())).orElse(chosen.size());
    if (count != chosen.size()) {
      throw new IllegalArgumentException(
          "The values of --threads (%d) and --core (%s) contradict each other. Expected a core for each thread. Leave one out."
              .formatted(count, core.orElseThrow()));
    }
  }

  private static int count(String text, int most) {
    return (int) Numbers.parse("--threads", text, 1, most);
  }
}
