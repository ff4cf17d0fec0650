package org.tilewright.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.kernel.Within;
import org.tilewright.cli.Durations;
import org.tilewright.cli.Tilewright;
import picocli.CommandLine.Option;

/** How much tuning stands behind our kernels, and whether it is done first. */
final class Tuning {
  @Option(
      names = "--tune",
      description = "Tunes every workload first, within --trials and --time; goes on where it was.")
  private boolean first;

  @Option(
      names = "--trials",
      paramLabel = "COUNT",
      description = "Only so many trials of each session count.")
  private Optional<Long> trials = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "Only what a session found in this time counts: 10s, 5m.")
  private Optional<String> time = Optional.empty();

  boolean isAskedFor() {
    return first;
  }

  /**
   * @throws IllegalArgumentException if the time is none
   */
  Within within() {
    return new Within(trials, time.map(text -> Durations.parse("--time", text)));
  }

  /**
   * Runs {@code tilewright tune}.
   *
   * @param workloads as its command line takes them
   * @throws IllegalStateException if it is interrupted or cannot measure
   */
  void run(List<String> workloads, Path database, int core, PrintWriter out) {
    List<String> line = new ArrayList<>(List.of("tune"));
    line.addAll(workloads);
    line.addAll(List.of("--database", database.toString(), "--core", Integer.toString(core)));
    trials.ifPresent(count -> line.addAll(List.of("--trials", count.toString())));
    time.ifPresent(text -> line.addAll(List.of("--time", text)));
    int code =
        Tilewright.commandLine().setOut(out).setErr(out).execute(line.toArray(String[]::new));
    // 1: some workload has no valid trial, which the comparison shows
    if (code > 1) {
      throw new IllegalStateException(
          "Tuning ended with (%d), expected 0. See above; compare without --tune.".formatted(code));
    }
  }
}
