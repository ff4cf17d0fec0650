package org.tilewright.agent.ppo;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Learns by proximal policy optimisation which options lead to fast schedules. */
public final class PpoProvider implements AgentProvider {

  @Override
  public String name() {
    return "ppo";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return Ppo.agent(space, random);
  }
}
