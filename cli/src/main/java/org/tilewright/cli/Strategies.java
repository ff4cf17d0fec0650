package org.tilewright.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tilewright.space.operator.Spelling;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModelProvider;

/** The agents and cost models on the class path, by name. */
public final class Strategies {
  /** The name that stands for no cost model. */
  public static final String NO_COST_MODEL = "none";

  /** Share of candidates that are measured against the cost model's advice (Zheng et al. 2020). */
  public static final double EPSILON = 0.05;

  private Strategies() {}

  /** Every agent, in the order of the alphabet. */
  public static List<String> agentNames() {
    return all(AgentProvider.class).stream().map(AgentProvider::name).sorted().toList();
  }

  /** Every cost model, and the name for none, in the order of the alphabet. */
  public static List<String> costModelNames() {
    return Stream.concat(
            all(CostModelProvider.class).stream().map(CostModelProvider::name),
            Stream.of(NO_COST_MODEL))
        .sorted()
        .toList();
  }

  /**
   * The agent of that name.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static AgentProvider agent(String name) {
    return named(all(AgentProvider.class), AgentProvider::name, name)
        .orElseThrow(() -> unknown("agent", "agents", name, agentNames()));
  }

  /**
   * The cost model of that name, or empty for {@link #NO_COST_MODEL}.
   *
   * @throws IllegalArgumentException listing the known ones
   */
  public static Optional<CostModelProvider> costModel(String name) {
    if (name.equals(NO_COST_MODEL)) return Optional.empty();
    var found = named(all(CostModelProvider.class), CostModelProvider::name, name);
    if (found.isPresent()) return found;
    throw unknown("cost model", "cost models", name, costModelNames());
  }

  private static <T> List<T> all(Class<T> role) {
    return ServiceLoader.load(role).stream().map(Provider::get).toList();
  }

  private static <T> Optional<T> named(List<T> all, Function<T, String> name, String wanted) {
    return all.stream().filter(each -> name.apply(each).equals(wanted)).findFirst();
  }

  private static IllegalArgumentException unknown(
      String role, String roles, String name, List<String> known) {
    return new IllegalArgumentException(
        "The %s (%s) is unknown. Known %s: %s.%s"
            .formatted(role, name, roles, String.join(", ", known), Spelling.hint(name, known)));
  }
}
