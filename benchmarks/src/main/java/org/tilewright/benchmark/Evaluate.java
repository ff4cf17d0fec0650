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
 * Lets cost models order the trials of each workload of a database, which they have not seen, after
 * they have studied all others, and prints how well they did.
 */
@Command(
    name = "evaluate",
    description =
        "Tests cost models on each workload of a database, having shown them all the others.")
public final class Evaluate implements Callable<Integer> {
  @Option(
      names = "--database",
      defaultValue = "tilewright.db",
      paramLabel = "FILE",
      description = "What tilewright tune has filled. Standard: ${DEFAULT-VALUE}.")
  private Path database = Path.of("tilewright.db");

  @Option(
      names = "--cost-model",
      defaultValue = "trees,mlp",
      split = ",",
      paramLabel = "NAME",
      description = "The models to test, one after the other. Standard: ${DEFAULT-VALUE}.")
  private List<String> costModels = List.of("trees", "mlp");

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
    List<CostModelProvider> providers = costModels.stream().map(Evaluate::provider).toList();
    try (Database trials = SqliteDatabase.openReadOnly(database)) {
      List<HeldOut> tasks = HeldOut.all(trials, Math.max(least, after + 2));
      if (tasks.size() < 2) throw tooFew(tasks.size());
      printNoise(tasks);
      for (CostModelProvider each : providers) print(each, tasks);
    }
    return 0;
  }

  private void printNoise(List<HeldOut> tasks) {
    List<HeldOut.Outcome> outcomes =
        tasks.stream().flatMap(each -> each.judgeNoise().stream()).toList();
    if (outcomes.isEmpty()) return;
    print("measured again", new RankingTable(outcomes).markdown());
  }

  private void print(CostModelProvider provider, List<HeldOut> tasks) {
    List<HeldOut.Outcome> outcomes = new ArrayList<>();
    for (HeldOut task : tasks) outcomes.add(task.judge(provider, after, System::nanoTime));
    RankingTable table = new RankingTable(outcomes);
    print(provider.name(), table.markdown() + table.pace());
  }

  private void print(String title, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("## %s%n%n%s%n", title, text);
    out.flush();
  }

  private static CostModelProvider provider(String costModel) {
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
