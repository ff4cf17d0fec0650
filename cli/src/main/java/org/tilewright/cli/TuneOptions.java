package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.measurement.replay.Recording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything {@code tune} can be told, and how it is read. */
final class TuneOptions {
  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private FileOptions file = new FileOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private PolicyOption policy = new PolicyOption();
  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private SearchOptions search = new SearchOptions();
  @Mixin private CoreOptions core = new CoreOptions();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "Tune on a recorded space instead: a cache or T4 file of Kernel Tuner; 64 trials unless told otherwise, stored only with --database.")
  private Optional<Path> replay = Optional.empty();

  @Option(
      names = "--no-transfer",
      description =
          "Learn nothing from other workloads in the database. Standard: the fastest schedules of the nearest ones are tried first.")
  private boolean alone;

  /**
   * The request, if nothing is wrong with it.
   *
   * @throws InputException with all problems, also those found before
   */
  TuneRequest read(Problems problems) {
    WorkloadSelection selection = file.read(workload, problems);
    var settings = search.read("trees", problems);
    var opening = problems.check(policy::read);
    var known = problems.check(ranking::read);
    var cores = problems.check(core::read);
    problems.refuse();
    return new TuneRequest(
        selection.rows(),
        file.isGiven(),
        selection.skipped(),
        database.file(),
        settings.orElseThrow().agent(),
        settings
            .orElseThrow()
            .costModel()
            .map(model -> RankingOption.taught(model, known.orElseThrow())),
        opening.orElseThrow(),
        !alone,
        settings.orElseThrow().seed(),
        cores.orElseThrow(),
        Budget.of(settings.orElseThrow().time(), settings.orElseThrow().trials()));
  }

  /** Whether a recorded space is to be tuned on. */
  boolean isReplay() {
    return replay.isPresent();
  }

  /**
   * The request to tune on a recorded space, if nothing is wrong with it.
   *
   * @throws InputException with all problems, also those found before
   */
  ReplayRequest readReplay(Problems problems) {
    boolean other = workload.isGiven() || workload.typeIsGiven() || file.isGiven();
    if (other || core.isGiven()) {
      problems.add(
          "A workload, --threads or --core is given besides --replay (%s). Expected one or the other. Leave one out."
              .formatted(replay.orElseThrow()));
    }
    var settings = search.read(Strategies.NO_COST_MODEL, problems);
    var recording = problems.check(() -> Recording.read(replay.orElseThrow()));
    problems.refuse();
    return new ReplayRequest(
        replay.orElseThrow(), recording.orElseThrow(), settings.orElseThrow(), database.given());
  }
}
