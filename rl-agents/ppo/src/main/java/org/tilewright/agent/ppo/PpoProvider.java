package org.tilewright.agent.ppo;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.Optional;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Learns by proximal policy optimisation which options lead to fast schedules. Every update is
 * logged at level {@code DEBUG}.
 */
public final class PpoProvider implements AgentProvider {
  private static final System.Logger LOG = System.getLogger(PpoProvider.class.getName());

  private final Optional<TrainedPolicy> start;

  /** Agents that begin without knowledge. */
  public PpoProvider() {
    this.start = Optional.empty();
  }

  /** Agents that begin with a trained policy, in spaces it fits. */
  public PpoProvider(TrainedPolicy policy) {
    this.start = Optional.of(policy);
  }

  @Override
  public String name() {
    return "ppo";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    PpoSettings settings = PpoSettings.standard();
    return start
        .filter(policy -> policy.misfit(space).isEmpty())
        .map(policy -> Ppo.agent(space, random, policy, settings, PpoProvider::log))
        .orElseGet(() -> Ppo.agent(space, random, settings, PpoProvider::log));
  }

  private static void log(PpoUpdate update) {
    LOG.log(DEBUG, update::toString);
  }
}
