package org.tilewright.agent.dqn;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Learns by double deep Q-learning what each option is worth. */
public final class DqnProvider implements AgentProvider {

  @Override
  public String name() {
    return "dqn";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return Dqn.agent(space, random);
  }
}
