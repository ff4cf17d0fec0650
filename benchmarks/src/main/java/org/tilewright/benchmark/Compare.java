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
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.tuner.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares the best kernels of a database with oneDNN on one core and prints a table. Workloads
 * that were never tuned show the peer alone.
 */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Times tuned kernels and oneDNN in turn on one core.")
public final class Compare implements Callable<Integer> {
  private static final int ROUNDS_TO_CHOOSE_A_PROBE = 5;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OPERATOR",
      description = "matmul, conv2d …")
  private Optional<String> operator = Optional.empty();

  @Parameters(index = "1..*", paramLabel = "SHAPE", description = "As for tilewright tune.")
  private List<String> shape = new ArrayList<>();

  @Option(names = "--workloads", paramLabel = "FILE.csv", description = "Rows of a file instead.")
  private Optional<Path> workloads = Optional.empty();

  @Option(
      names = "--only",
      defaultValue = "*",
      paramLabel = "GLOB",
      description = "Only rows whose name fits.")
  private String only = "*";

  @Option(
      names = "--database",
      defaultValue = "tilewright.db",
      paramLabel = "FILE",
      description = "What tilewright tune has filled. Standard: ${DEFAULT-VALUE}.")
  private Path database = Path.of("tilewright.db");

  @Option(names = "--core", paramLabel = "NUMBER", description = "Standard: the last one.")
  private Optional<Integer> core = Optional.empty();

  @Option(
      names = "--rounds",
      defaultValue = "21",
      paramLabel = "NUMBER",
      description = "Samples of each contender. Standard: ${DEFAULT-VALUE}.")
  private int rounds = 21;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes the table here as well.")
  private Optional<Path> csv = Optional.empty();

  private final PrintWriter out = new PrintWriter(System.out, true);
  private final PrintWriter notes = new PrintWriter(System.err, true);

  private int wrong;

  private Compare() {}

  /** Exits with 0, or with 1 and a message if it cannot compare or a kernel's result is wrong. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Compare());
    command.setExecutionExceptionHandler(
        (problem, line, parsed) -> {
          line.getErr().println(problem.getMessage());
          return 1;
        });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<WorkloadFile.Row> rows = rows();
    settle();
    Path folder = Files.createTempDirectory("tilewright-benchmark");
    try (Database trials = SqliteDatabase.openReadOnly(database)) {
      Kernels kernels = new Kernels(trials, CpuBuilder.in(folder), Processor.host().deviceId(1));
      print(play(rows, contest(folder), kernels));
    } finally {
      Folders.delete(folder);
    }
    return wrong == 0 ? 0 : 1;
  }

  private List<WorkloadFile.Row> rows() {
    if (workloads.isPresent()) {
      WorkloadFile file = WorkloadFile.read(workloads.get()).only(only);
      file.skipped().forEach(row -> notes.println("skipped " + row.name() + ": " + row.reason()));
      return file.rows();
    }
    Operator single = Operators.parse(operator.orElse(""), String.join(",", shape));
    return List.of(new WorkloadFile.Row(single.workload().name(), single));
  }

  /** Leaves the core to this thread. */
  private void settle() {
    int chosen = core.orElse(Cores.last(1).get(0));
    Cores.avoid(List.of(chosen));
    if (!Cores.pinThread(chosen)) notes.println("not pinned to core " + chosen);
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
      notes.println(row.name());
      try {
        played.add(play(row, contest, kernels));
      } catch (IllegalArgumentException unsupported) {
        notes.println("skipped: " + unsupported.getMessage());
      } catch (Operands.WrongResultException e) {
        notes.println("WRONG: " + e.getMessage());
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
    out.print(table.markdown());
    out.flush();
    if (csv.isPresent()) Files.writeString(csv.get(), table.csv());
  }
}
