package org.tilewright.agent;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Draws schedules at random, every one equally likely. It learns nothing: the agent to beat. */
public final class RandomProvider implements AgentProvider {

  @Override
  public String name() {
    return "random";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new RandomAgent(space, random);
  }
}
