package org.tilewright.agent.ppo;

import java.util.List;
import java.util.function.Consumer;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * A policy on its way: first it imitates the best known schedules of many workloads, then it
 * practises in sessions of its own, one after the other, and in the end its critic looks back at
 * all that was measured. One thread at a time.
 *
 * <p>The sessions of {@link #agent} are resumed like all others: the agent's checkpoint holds the
 * whole policy.
 */
public final class PolicyTraining {
  private final PpoSettings settings;
  private final Policy policy;

  private PolicyTraining(PpoSettings settings, Policy policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /** A policy that knows nothing yet. */
  public static PolicyTraining begin(int featureCount, PpoSettings settings, RandomStream random) {
    return new PolicyTraining(settings, new Policy(featureCount, settings, random));
  }

  /** Goes on with a trained policy. */
  public static PolicyTraining goOn(TrainedPolicy trained, PpoSettings settings) {
    PpoSettings fitting = settings.withHidden(trained.networks().hidden());
    return new PolicyTraining(fitting, trained.learning(fitting));
  }

  /**
   * Imitates the best of all experiences.
   *
   * @return the cross entropy of each pass over them, in nats a decision
   */
  public List<Double> imitate(List<Experience> experiences, long seed) {
    return new Imitation(settings, policy.networks()).learn(experiences, seed);
  }

  /** Lets the critic learn what all schedules of all experiences earned, good or not. */
  public void appraise(List<Experience> experiences, long seed) {
    new Imitation(settings, policy.networks()).appraise(experiences, seed);
  }

  /**
   * An agent whose sessions teach this policy; one session at a time.
   *
   * @param listener hears of every update
   */
  public AgentProvider agent(Consumer<PpoUpdate> listener) {
    return new AgentProvider() {
      @Override
      public String name() {
        return "ppo";
      }

      @Override
      public Agent create(SearchSpace space, RandomStream random) {
        return new PpoAgent(space, random, settings, policy, listener);
      }
    };
  }

  /** What has been learned so far. */
  public TrainedPolicy policy(Provenance provenance) {
    return TrainedPolicy.of(provenance, policy.networks());
  }
}
