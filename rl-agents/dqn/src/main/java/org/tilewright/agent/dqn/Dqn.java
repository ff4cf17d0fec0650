package org.tilewright.agent.dqn;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Makes agents that learn by double deep Q-learning (van Hasselt et al. 2016, arXiv 1509.06461).
 *
 * <p>One small network says of each legal option, by the features of the state it leads to, what
 * the schedule will earn if the rest is decided as well as is known. What has no option is masked,
 * for the choice and for the target alike. Learns from every reward it is told, whoever proposed
 * the schedule. Needs no network connection and sends nothing anywhere.
 */
public final class Dqn {
  private Dqn() {}

  /**
   * An agent with the usual settings.
   *
   * @throws IllegalStateException if ND4J cannot be loaded on this platform
   */
  public static Agent agent(SearchSpace space, RandomStream random) {
    return agent(space, random, DqnSettings.standard());
  }

  /**
   * An agent.
   *
   * @throws IllegalStateException if ND4J cannot be loaded on this platform
   */
  public static Agent agent(SearchSpace space, RandomStream random, DqnSettings settings) {
    return new DqnAgent(space, random, settings);
  }
}
