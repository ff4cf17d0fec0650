package org.tilewright.benchmark.race;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.agent.Transfer;
import org.tilewright.agent.ppo.PpoProvider;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.cost.trees.TreesProvider;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.Tuner;
import org.tilewright.tuner.TunerBuilder;

/**
 * An agent and what helps it.
 *
 * @param policy proposes before the agent does
 * @param precedents sessions of other workloads, from which openings and cost model learn
 * @param handicap what it has to do without
 */
public record Variant(
    AgentProvider agent,
    Optional<CostModelProvider> costModel,
    Optional<TrainedPolicy> policy,
    Optional<Database> precedents,
    Optional<Handicap> handicap) {

  /** What {@code +policy}, {@code +ranking} and {@code +transfer} add in a name. */
  static final String POLICY = "policy";

  static final String RANKING = "ranking";
  static final String TRANSFER = "transfer";

  /** {@code portfolio + trees + policy}. */
  public String name() {
    return String.join(" + ", Stream.concat(Stream.of(agent.name()), help().stream()).toList());
  }

  /** What helps or hinders the agent, by name; empty if nothing does. */
  public List<String> help() {
    return Stream.of(
            costModel.map(CostModelProvider::name),
            ranking().map(known -> RANKING),
            policy.map(known -> POLICY),
            precedents.map(known -> TRANSFER),
            handicap.map(Handicap::word))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the cost model knows before it learns. */
  private Optional<TrainedRanking> ranking() {
    return costModel
        .filter(TreesProvider.class::isInstance)
        .flatMap(trees -> ((TreesProvider) trees).ranking());
  }

  /**
   * A session of this variant, to be completed.
   *
   * @param generation how many candidates are usually proposed from the same knowledge
   * @throws IllegalArgumentException if the policy does not fit the space
   */
  TunerBuilder on(SearchSpace space, Harness harness, long seed, int generation) {
    AgentProvider proposing = beginner(space);
    TunerBuilder builder = Tuner.builder().space(space).harness(harness).seed(seed);
    builder.agent(handicap.map(each -> each.apply(proposing)).orElse(proposing));
    builder.generation(generation);
    handicap.ifPresent(each -> each.apply(builder, generation));
    costModel.ifPresent(builder::costModel);
    ranking().ifPresent(known -> builder.setting(RANKING, known.id()));
    policy.ifPresent(known -> builder.opening(known.opening()).setting(POLICY, known.id()));
    precedents.ifPresent(known -> teach(builder, Precedents.in(known, harness), space));
    return builder.withoutReMatch();
  }

  /** How many schedules it measures in so many trials. */
  long measured(long trials) {
    return handicap.map(each -> each.measured(trials)).orElse(trials);
  }

  /** Steps of measured schedules as steps of trials. */
  List<Step> counted(List<Step> steps) {
    return handicap.map(each -> each.counted(steps)).orElse(steps);
  }

  /** PPO does not only hear of the policy's proposals: it begins with the policy itself. */
  private AgentProvider beginner(SearchSpace space) {
    if (policy.isEmpty()) return agent;
    Optional<String> misfit = policy.get().misfit(space);
    if (misfit.isPresent()) throw new IllegalArgumentException(misfit.get());
    return agent instanceof PpoProvider ? new PpoProvider(policy.get()) : agent;
  }

  private static void teach(TunerBuilder builder, Precedents known, SearchSpace space) {
    builder
        .opening(new Transfer(known))
        .experience(Experience.of(known, workload -> ScheduleSpace.of(workload, space.target())));
  }
}
