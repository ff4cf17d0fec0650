package org.tilewright.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Lets a cost model order the trials of each workload of a database, which it has not seen, after
 * it has studied all others, and prints how well it did.
 */
@Command(
    name = "evaluate",
    description =
        "Tests a cost model on each workload of a database, having shown it all the others.")
public final class Evaluate implements Callable<Integer> {
  @Option(
      names = "--database",
      defaultValue = "tilewright.db",
      paramLabel = "FILE",
      description = "What tilewright tune has filled. Standard: ${DEFAULT-VALUE}.")
  private Path database = Path.of("tilewright.db");

  @Option(
      names = "--cost-model",
      defaultValue = "trees",
      paramLabel = "NAME",
      description = "The model to test. Standard: ${DEFAULT-VALUE}.")
  private String costModel = "trees";

  @Option(
      names = "--after",
      defaultValue = "0",
      paramLabel = "TRIALS",
      description =
          "Trials of the workload itself that the model learns before it is tested on the rest. Standard: ${DEFAULT-VALUE}.")
  private int after;

  @Option(
      names = "--least",
      defaultValue = "64",
      paramLabel = "SCHEDULES",
      description =
          "Workloads with fewer timed schedules are left out. Standard: ${DEFAULT-VALUE}.")
  private int least = 64;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Prints this.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Evaluate() {}

  /** Exits with 0, or with 1 and a message if there is nothing to test on. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return Commands.line(new Evaluate());
  }

  @Override
  public Integer call() {
    CostModelProvider provider = provider();
    try (Database trials = SqliteDatabase.openReadOnly(database)) {
      List<HeldOut> tasks = HeldOut.all(trials, Math.max(least, after + 2));
      if (tasks.size() < 2) throw tooFew(tasks.size());
      List<HeldOut.Outcome> outcomes = new ArrayList<>();
      for (HeldOut task : tasks) outcomes.add(task.judge(provider, after, System::nanoTime));
      PrintWriter out = spec.commandLine().getOut();
      out.print(new RankingTable(outcomes).markdown());
      out.flush();
    }
    return 0;
  }

  private CostModelProvider provider() {
    List<CostModelProvider> known =
        ServiceLoader.load(CostModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    Stream<String> names = known.stream().map(CostModelProvider::name).sorted();
    return known.stream()
        .filter(each -> each.name().equals(costModel))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The cost model (%s) is unknown. Known cost models: %s."
                        .formatted(costModel, String.join(", ", names.toList()))));
  }

  private IllegalArgumentException tooFew(int count) {
    return new IllegalArgumentException(
        "The database %s has %d workloads with %d timed schedules or more. Expected at least 2, to learn from one and be tested on the other. Tune more of them, or lower --least."
            .formatted(database, count, Math.max(least, after + 2)));
  }
}
