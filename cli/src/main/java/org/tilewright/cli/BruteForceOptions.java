package org.tilewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything {@code brute-force} can be told, and how it is read. */
final class BruteForceOptions {
  /** Whoever knows nothing samples without bias. */
  private static final String AGENT = "random";

  private static final long MOST_TRIALS = 1_000_000;

  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private CoreOptions core = new CoreOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the recorded space goes, gzipped if the name ends with .gz; a file of that name is replaced.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--trials",
      paramLabel = "COUNT",
      defaultValue = "2000",
      description =
          "Schedules to measure, earlier runs included; a space with fewer is measured to its end. Standard: ${DEFAULT-VALUE}.")
  private String trials = "2000";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "The same seed draws the same schedules. Standard: ${DEFAULT-VALUE}.")
  private String seed = "0";

  /**
   * The request, if nothing is wrong with it.
   *
   * @throws InputException with all problems, also those found before
   */
  BruteForceRequest read(Problems problems) {
    WorkloadSelection selection = new FileOptions().read(workload, problems);
    var count = problems.check(() -> Numbers.parse("--trials", trials, 1, MOST_TRIALS));
    var number =
        problems.check(() -> Numbers.parse("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE));
    var cores = problems.check(core::read);
    var file = problems.check(this::file);
    problems.refuse();
    TuneRequest tuning =
        new TuneRequest(
            selection.rows(),
            false,
            List.of(),
            database.file(),
            Strategies.agent(AGENT),
            Optional.empty(),
            Optional.empty(),
            false,
            number.orElseThrow(),
            cores.orElseThrow(),
            new Budget(Optional.empty(), count));
    return new BruteForceRequest(tuning, file.orElseThrow());
  }

  /** Hours of measuring should not end at a folder that is not there. */
  private Path file() {
    if (out.isEmpty()) {
      throw new IllegalArgumentException(
          "No file is given. Expected where to write the recorded space. Add --out FILE.json.gz.");
    }
    Path file = out.get().toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "The value of --out (%s) is wrong. Expected a file in a folder that exists and may be written to. Make the folder, or name another one."
              .formatted(out.get()));
    }
    return file;
  }
}
