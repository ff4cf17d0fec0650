package org.tilewright.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tilewright.benchmark.contest.Comparison;
import org.tilewright.benchmark.contest.Contest;
import org.tilewright.benchmark.kernel.Kernels;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.report.Column;
import org.tilewright.benchmark.report.OtherFigures;
import org.tilewright.benchmark.report.Report;
import org.tilewright.benchmark.timing.Rounds;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.codegen.CpuBuilder;
import org.tilewright.codegen.Host;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.cpu.Processor;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares our kernels with other libraries on one core. */
@Command(
    name = "compare",
    description = "Times our kernels and other libraries in turn on one core, and prints a table.")
public final class Compare implements Callable<Integer> {
  private static final Path STANDARD_DATABASE = Path.of("tilewright.db");

  @Mixin private WorkloadChoice choice = new WorkloadChoice();
  @Mixin private Tuning tuning = new Tuning();

  @Option(
      names = "--database",
      paramLabel = "FILE",
      description = "What tilewright tune has filled. Standard: tilewright.db, if it is there.")
  private Optional<Path> database = Optional.empty();

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "onednn,openblas,nd4j,torch,plain",
      paramLabel = "NAME",
      description = "Whom to compare with. Standard: ${DEFAULT-VALUE}.")
  private List<String> peers = new ArrayList<>();

  @Option(
      names = "--others",
      paramLabel = "FILE.csv",
      description = "Shows figures from elsewhere beside ours; may be given several times.")
  private List<Path> others = new ArrayList<>();

  @Option(
      names = "--core",
      paramLabel = "NUMBER",
      description = "The core it runs on. Standard: the last one.")
  private Optional<Integer> core = Optional.empty();

  /** Known before this process keeps off it. */
  private final int lastCore = Cores.last(1).get(0);

  @Option(
      names = "--rounds",
      defaultValue = "21",
      paramLabel = "NUMBER",
      description = "Samples of each contender. Standard: ${DEFAULT-VALUE}.")
  private int rounds = 21;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Writes comparison.md, .csv and .png here, after every row.")
  private Optional<Path> out = Optional.empty();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Compare() {}

  /** Exits with 0, or with 1 and a message if it cannot compare or a result of ours is wrong. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return Commands.line(new Compare());
  }

  @Override
  public Integer call() throws IOException {
    WorkloadFile workloads = choice.read();
    workloads.skipped().forEach(row -> note(row.name() + " skipped: " + row.reason()));
    OtherFigures figures = OtherFigures.read(others);
    Path folder = Files.createTempDirectory("tilewright-benchmark");
    try {
      List<Peer> chosen = Peers.named(peers, folder);
      if (tuning.isAskedFor()) tune();
      try (Database trials = open()) {
        settle();
        Contest contest = contest(trials, chosen, folder);
        return play(workloads.rows(), contest, figures);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private void tune() {
    Path file = database.orElse(STANDARD_DATABASE);
    tuning.run(choice.arguments(), file, core(), spec.commandLine().getErr());
  }

  private Database open() {
    boolean nothingTuned = database.isEmpty() && Files.notExists(STANDARD_DATABASE);
    if (nothingTuned) return Database.inMemory();
    return SqliteDatabase.openReadOnly(database.orElse(STANDARD_DATABASE));
  }

  /** Leaves the core to this thread. */
  private void settle() {
    Cores.avoid(List.of(core()));
    if (!Cores.pinThread(core())) note("not pinned to core " + core());
  }

  private int core() {
    return core.orElse(lastCore);
  }

  private Contest contest(Database trials, List<Peer> chosen, Path folder) {
    var target = Host.detect().target();
    Kernels kernels =
        new Kernels(
            trials,
            CpuBuilder.in(folder),
            target.target(),
            Processor.host().deviceId(1),
            tuning.within());
    Rounds timing = Rounds.standard().withCount(rounds);
    var limits = new LimitsByType(target, folder, timing);
    return new Contest(chosen, kernels, limits, timing, System::nanoTime);
  }

  private int play(List<WorkloadFile.Row> workloads, Contest contest, OtherFigures figures)
      throws IOException {
    List<Comparison> played = new ArrayList<>();
    Report report = report(contest, played, figures);
    for (WorkloadFile.Row row : workloads) {
      note(row.name());
      Comparison comparison = contest.play(row.name(), row.operator());
      comparison.remarks().forEach(this::note);
      played.add(comparison);
      report = report(contest, played, figures);
      if (out.isPresent()) report.write(out.get());
    }
    PrintWriter screen = spec.commandLine().getOut();
    screen.print(report.markdown());
    screen.flush();
    return played.stream().anyMatch(Comparison::isOurFault) ? 1 : 0;
  }

  private Report report(Contest contest, List<Comparison> rows, OtherFigures figures) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Contest.TUNED, "ours"));
    columns.add(new Column(Contest.UNTUNED, "default"));
    contest.peers().forEach(peer -> columns.add(new Column(peer.name(), peer.title())));
    String machine = "One core (%d) of %s".formatted(core(), Host.detect().processor());
    return new Report(machine, columns, rows, figures);
  }

  private void note(String text) {
    spec.commandLine().getErr().println(text);
  }
}
