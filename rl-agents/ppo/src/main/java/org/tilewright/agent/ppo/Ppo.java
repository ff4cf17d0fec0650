package org.tilewright.agent.ppo;

import java.util.function.Consumer;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Makes agents that learn by proximal policy optimisation (Schulman et al. 2017, arXiv 1707.06347).
 *
 * <p>The policy scores each legal option by the features of the state it leads to and draws from
 * the softmax of the scores, so that one small network serves every knob of every operator and an
 * illegal option cannot be drawn. Needs no network and sends nothing anywhere.
 */
public final class Ppo {
  private Ppo() {}

  /** An agent with the usual settings. */
  public static Agent agent(SearchSpace space, RandomStream random) {
    return agent(space, random, PpoSettings.standard(), update -> {});
  }

  /**
   * An agent.
   *
   * @param listener hears of every update of the policy, on the thread that called {@link
   *     Agent#observe}
   * @throws IllegalStateException if PyTorch cannot be loaded on this platform
   */
  public static Agent agent(
      SearchSpace space, RandomStream random, PpoSettings settings, Consumer<PpoUpdate> listener) {
    return PpoAgent.beginner(space, random, settings, listener);
  }

  /**
   * An agent that begins with a trained policy.
   *
   * @throws PolicyException if the policy does not fit the space
   */
  public static Agent agent(
      SearchSpace space,
      RandomStream random,
      TrainedPolicy policy,
      PpoSettings settings,
      Consumer<PpoUpdate> listener) {
    policy
        .misfit(space)
        .ifPresent(
            reason -> {
              throw new PolicyException(reason);
            });
    PpoSettings fitting = settings.withHidden(policy.networks().hidden());
    return new PpoAgent(space, random, fitting, policy.learning(fitting), listener);
  }
}
