package org.tilewright.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.codegen.CpuBuilder;
import org.tilewright.codegen.Host;
import org.tilewright.codegen.Probes;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.cpu.Processor;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.ElementType;
import org.tilewright.tuner.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Compares the best kernels of a database with oneDNN on one core and prints a table. Workloads
 * that were never tuned show the peer alone.
 */
@Command(
    name = "compare",
    description = "Times tuned kernels and oneDNN in turn on one core, and prints a table.")
public final class Compare implements Callable<Integer> {
  private static final int ROUNDS_TO_CHOOSE_A_PROBE = 5;

  @Mixin private WorkloadChoice choice = new WorkloadChoice();

  @Option(
      names = "--database",
      defaultValue = "tilewright.db",
      paramLabel = "FILE",
      description = "What tilewright tune has filled. Standard: ${DEFAULT-VALUE}.")
  private Path database = Path.of("tilewright.db");

  @Option(
      names = "--core",
      paramLabel = "NUMBER",
      description = "The core it runs on. Standard: the last one.")
  private Optional<Integer> core = Optional.empty();

  @Option(
      names = "--rounds",
      defaultValue = "21",
      paramLabel = "NUMBER",
      description = "Samples of each side. Standard: ${DEFAULT-VALUE}.")
  private int rounds = 21;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes the figures here as well.")
  private Optional<Path> csv = Optional.empty();

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();
  private int wrong;

  private Compare() {}

  /** Exits with 0, or with 1 and a message if it cannot compare or a kernel's result is wrong. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Compare());
    command.setExecutionExceptionHandler(
        (problem, line, parsed) -> {
          line.getErr().println(problem.getMessage());
          return 1;
        });
    return command;
  }

  @Override
  public Integer call() throws IOException {
    WorkloadFile workloads = choice.read();
    workloads.skipped().forEach(row -> note(row.name() + " skipped: " + row.reason()));
    Path folder = Files.createTempDirectory("tilewright-benchmark");
    try (Database trials = SqliteDatabase.openReadOnly(database)) {
      settle();
      Kernels kernels = new Kernels(trials, CpuBuilder.in(folder), Processor.host().deviceId(1));
      print(play(workloads.rows(), contest(folder), kernels));
    } finally {
      Folders.delete(folder);
    }
    return wrong == 0 ? 0 : 1;
  }

  /** Leaves the core to this thread. */
  private void settle() {
    int chosen = core.orElse(Cores.last(1).get(0));
    Cores.avoid(List.of(chosen));
    if (!Cores.pinThread(chosen)) note("not pinned to core " + chosen);
  }

  private Contest contest(Path folder) {
    var probes = Probes.build(Host.detect().target(), ElementType.F32, folder);
    Rounds few = Rounds.standard().withCount(ROUNDS_TO_CHOOSE_A_PROBE);
    PeakProbe peak = PeakProbe.fastest(probes, few, System::nanoTime);
    return new Contest(Rounds.standard().withCount(rounds), peak, System::nanoTime);
  }

  private ComparisonTable play(List<WorkloadFile.Row> rows, Contest contest, Kernels kernels) {
    List<Comparison> played = new ArrayList<>();
    for (WorkloadFile.Row row : rows) {
      note(row.name());
      try {
        played.add(play(row, contest, kernels));
      } catch (IllegalArgumentException unsupported) {
        note("skipped: " + unsupported.getMessage());
      } catch (Operands.WrongResultException e) {
        note("WRONG: " + e.getMessage());
        wrong++;
      }
    }
    return new ComparisonTable(played);
  }

  private static Comparison play(WorkloadFile.Row row, Contest contest, Kernels kernels) {
    Optional<Contest.Entrant> ours = kernels.best(row.operator().workload());
    try {
      return contest.play(row.name(), row.operator(), ours);
    } finally {
      ours.ifPresent(entrant -> entrant.kernel().close());
    }
  }

  private void print(ComparisonTable table) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(table.markdown());
    out.flush();
    if (csv.isPresent()) Files.writeString(csv.get(), table.csv());
  }

  private void note(String text) {
    spec.commandLine().getErr().println(text);
  }
}
