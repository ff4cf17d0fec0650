package org.tilewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.measurement.cpu.Cores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything {@code tune} can be told, and how it is read. */
final class TuneOptions {
  private static final long MOST_TRIALS = 1_000_000_000;

  /** The names of all agents, for help and completion. */
  static final class AgentNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    AgentNames() {
      super(Strategies.agentNames());
    }
  }

  /** The names of all cost models, for help and completion. */
  static final class CostModelNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    CostModelNames() {
      super(Strategies.costModelNames());
    }
  }

  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private FileOptions file = new FileOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description =
          "Wall clock for each workload: 30s, 5m, 1h30m. Standard: 60s, unless --trials is given.")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--trials",
      paramLabel = "COUNT",
      description = "Trials of each session, earlier runs included.")
  private Optional<String> trials = Optional.empty();

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      defaultValue = "evolution",
      completionCandidates = AgentNames.class,
      description = "Who proposes schedules: ${COMPLETION-CANDIDATES}. Standard: ${DEFAULT-VALUE}.")
  private String agent = "evolution";

  @Option(
      names = "--cost-model",
      paramLabel = "NAME",
      defaultValue = "trees",
      completionCandidates = CostModelNames.class,
      description = "What screens proposals: ${COMPLETION-CANDIDATES}. Standard: ${DEFAULT-VALUE}.")
  private String costModel = "trees";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description =
          "The same seed gives the same trials on a deterministic device. Standard: ${DEFAULT-VALUE}.")
  private String seed = "0";

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      description = "Threads that share the parallel loop. Standard: 1, or one for each --core.")
  private Optional<String> threads = Optional.empty();

  @Option(
      names = "--core",
      paramLabel = "NUMBER",
      description =
          "Core to measure on, or several separated by commas; this process keeps off them. Standard: the last.")
  private Optional<String> core = Optional.empty();

  /**
   * The request, if nothing is wrong with it.
   *
   * @throws InputException with all problems, also those found before
   */
  TuneRequest read(Problems problems) {
    WorkloadSelection selection = file.read(workload, problems);
    var proposing = problems.check(() -> Strategies.agent(agent));
    var predicting = problems.check(() -> Strategies.costModel(costModel));
    var number =
        problems.check(() -> Numbers.parse("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE));
    var cores = problems.check(this::cores);
    var limit = time.flatMap(text -> problems.check(() -> Durations.parse("--time", text)));
    var count =
        trials.flatMap(
            text -> problems.check(() -> Numbers.parse("--trials", text, 1, MOST_TRIALS)));
    problems.refuse();
    return new TuneRequest(
        selection.rows(),
        file.isGiven(),
        selection.skipped(),
        database.file(),
        proposing.orElseThrow(),
        predicting.orElseThrow(),
        number.orElseThrow(),
        cores.orElseThrow(),
        Budget.of(limit, count));
  }

  private List<Integer> cores() {
    List<Integer> available = Cores.available();
    if (core.isEmpty()) {
      int most = available.size();
      return Cores.last(threads.map(text -> count(text, most)).orElse(1));
    }
    List<Integer> chosen = Numbers.list("--core", core.get());
    checkCores(chosen, available);
    return chosen;
  }

  private void checkCores(List<Integer> chosen, List<Integer> available) {
    if (!available.containsAll(chosen) || chosen.stream().distinct().count() < chosen.size()) {
      throw new IllegalArgumentException(
          "The value of --core (%s) is wrong. Expected cores this process may use, each once: %s."
              .formatted(core.orElseThrow(), available));
    }
    int count = threads.map(text -> count(text, available.size())).orElse(chosen.size());
    if (count != chosen.size()) {
      throw new IllegalArgumentException(
          "The values of --threads (%d) and --core (%s) contradict each other. Expected a core for each thread. Leave one out."
              .formatted(count, core.orElseThrow()));
    }
  }

  private static int count(String text, int most) {
    return (int) Numbers.parse("--threads", text, 1, most);
  }
}
