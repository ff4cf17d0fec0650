package org.tilewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.measurement.cpu.Cores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything {@code train} can be told, and how it is read. */
final class TrainOptions {
  private static final int MOST_WORKLOADS = 10_000;
  private static final int MOST_TRIALS = 100_000;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "tilewright.policy",
      description = "Where the policy is written. Standard: ${DEFAULT-VALUE} in this folder.")
  private Path out = Path.of("tilewright.policy");

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "20m",
      description = "Wall clock for all of it: 20m, 3h. Standard: ${DEFAULT-VALUE}.")
  private String time = "20m";

  @Option(
      names = "--workloads",
      paramLabel = "COUNT",
      defaultValue = "80",
      description = "Random operators to learn from. Standard: ${DEFAULT-VALUE}.")
  private String workloads = "80";

  @Option(
      names = "--trials",
      paramLabel = "COUNT",
      defaultValue = "96",
      description = "Trials of each of them before imitation. Standard: ${DEFAULT-VALUE}.")
  private String trials = "96";

  @Option(
      names = "--practice",
      paramLabel = "COUNT",
      defaultValue = "48",
      description = "Trials of each of them afterwards, by the policy. Standard: ${DEFAULT-VALUE}.")
  private String practice = "48";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Of the operators and of everything random. Standard: ${DEFAULT-VALUE}.")
  private String seed = "0";

  /**
   * The request, if nothing is wrong with it.
   *
   * @throws InputException with all problems, also those found before
   */
  TrainRequest read(Problems problems) {
    var limit = problems.check(() -> Durations.parse("--time", time));
    var lessons = count("--workloads", workloads, 1, MOST_WORKLOADS, problems);
    var searched = count("--trials", trials, 8, MOST_TRIALS, problems);
    var practised = count("--practice", practice, 0, MOST_TRIALS, problems);
    var number = count("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE, problems);
    var file = problems.check(this::writable);
    problems.refuse();
    return new TrainRequest(
        database.file(),
        file.orElseThrow(),
        limit.orElseThrow(),
        lessons.orElseThrow().intValue(),
        searched.orElseThrow(),
        practised.orElseThrow(),
        number.orElseThrow(),
        Cores.last(1));
  }

  private static Optional<Long> count(
      String option, String text, long least, long most, Problems problems) {
    return problems.check(() -> Numbers.parse(option, text, least, most));
  }

  private Path writable() {
    Path whole = out.toAbsolutePath().normalize();
    if (whole.getParent() != null && Files.isWritable(whole.getParent())) return whole;
    throw new IllegalArgumentException(
        "The file of --out (%s) cannot be written. Expected a folder that exists and may be written to. Choose another one."
            .formatted(out));
  }
}
