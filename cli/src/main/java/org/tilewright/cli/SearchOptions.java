package org.tilewright.cli;

import java.util.ArrayList;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to search and for how long, as every command takes it that searches. */
final class SearchOptions {
  private static final String USUAL_AGENT = "portfolio";
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
      completionCandidates = AgentNames.class,
      description = "Who proposes schedules: ${COMPLETION-CANDIDATES}. Standard: portfolio.")
  private Optional<String> agent = Optional.empty();

  @Option(
      names = "--cost-model",
      paramLabel = "NAME",
      completionCandidates = CostModelNames.class,
      description =
          "What screens proposals: ${COMPLETION-CANDIDATES}. Standard: trees; with --replay none.")
  private Optional<String> costModel = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description =
          "The same seed gives the same trials on a deterministic device. Standard: ${DEFAULT-VALUE}.")
  private String seed = "0";

  /**
   * What is chosen, or empty if it has problems, which are added.
   *
   * @param usualCostModel used if none is named
   */
  Optional<SearchSettings> read(String usualCostModel, Problems problems) {
    var proposing = problems.check(() -> Strategies.agent(agent.orElse(USUAL_AGENT)));
    var predicting = problems.check(() -> Strategies.costModel(costModel.orElse(usualCostModel)));
    var number =
        problems.check(() -> Numbers.parse("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE));
    var limit = time.flatMap(text -> problems.check(() -> Durations.parse("--time", text)));
    var count =
        trials.flatMap(
            text -> problems.check(() -> Numbers.parse("--trials", text, 1, MOST_TRIALS)));
    if (proposing.isEmpty() || predicting.isEmpty() || number.isEmpty()) return Optional.empty();
    return Optional.of(
        new SearchSettings(proposing.get(), predicting.get(), number.get(), limit, count));
  }
}
