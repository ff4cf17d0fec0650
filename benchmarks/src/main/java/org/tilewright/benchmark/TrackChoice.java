package org.tilewright.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.race.Benches;
import org.tilewright.benchmark.race.KernelTrack;
import org.tilewright.benchmark.race.RecordedTrack;
import org.tilewright.benchmark.race.Track;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.codegen.Host;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.replay.Recording;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What agents compete on: recorded spaces, or workloads on this machine. */
final class TrackChoice implements AutoCloseable {
  @Mixin private WorkloadChoice choice = new WorkloadChoice();

  @Option(
      names = "--replay",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Recorded spaces, in any format that tilewright tune --replay reads.")
  private List<Path> recordings = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "COUNT",
      description =
          "Sessions at a time on recorded spaces; the table stays the same. Standard: one for each processor.")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--database",
      defaultValue = "agents.db",
      paramLabel = "FILE",
      description =
          "Keeps the sessions on this machine; the same command goes on with them. Standard: ${DEFAULT-VALUE}.")
  private Path database = Path.of("agents.db");

  @Option(
      names = "--core",
      paramLabel = "NUMBER",
      description = "The core that kernels run on. Standard: the last one.")
  private Optional<Integer> core = Optional.empty();

  /** Known before this process keeps off it. */
  private final int lastCore = Cores.last(1).get(0);

  private final List<AutoCloseable> open = new ArrayList<>();

  boolean areRecorded() {
    return !recordings.isEmpty();
  }

  /** Where they compete, for people. */
  String title() {
    return areRecorded()
        ? "Recorded spaces"
        : "One core (%d) of %s".formatted(core(), Host.detect().processor());
  }

  /** Sessions at a time; kernels are timed alone. */
  int jobs() {
    return areRecorded() ? jobs.orElse(Runtime.getRuntime().availableProcessors()) : 1;
  }

  /**
   * The tracks.
   *
   * @throws IllegalArgumentException if there is none, or both kinds are given
   */
  List<Track> read() {
    if (areRecorded() == choice.isGiven()) {
      throw new IllegalArgumentException(
          "The workloads (%s) are wrong. Expected either recorded spaces or an operator. Give --replay FILE.json.gz, --workloads FILE.csv, or matmul 512x512x512."
              .formatted(areRecorded() ? "of both kinds" : "none"));
    }
    return areRecorded() ? recorded() : kernels();
  }

  private List<Track> recorded() {
    List<String> names = recordings.stream().map(TrackChoice::name).toList();
    boolean unique = names.stream().distinct().count() == names.size();
    List<Track> tracks = new ArrayList<>();
    for (Path file : recordings) {
      String name = unique ? name(file) : file.toString();
      tracks.add(new RecordedTrack(name, Recording.read(file)));
    }
    return tracks;
  }

  /** {@code convolution} for {@code spaces/convolution.json.gz}. */
  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
  }

  private List<Track> kernels() {
    WorkloadFile workloads = choice.read();
    if (workloads.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "The workloads (%d) can all not be tuned: %s Choose others."
              .formatted(workloads.skipped().size(), workloads.skipped().get(0).reason()));
    }
    var trials = SqliteDatabase.open(database);
    open.add(trials);
    Benches benches = new Benches(core());
    open.add(benches);
    return workloads.rows().stream()
        .<Track>map(row -> new KernelTrack(row, benches, trials))
        .toList();
  }

  private int core() {
    return core.orElse(lastCore);
  }

  @Override
  public void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) open.get(i).close();
  }
}
