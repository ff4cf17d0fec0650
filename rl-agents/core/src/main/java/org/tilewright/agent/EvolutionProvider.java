package org.tilewright.agent;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Varies the best schedules measured so far; the agent used when none is named. */
public final class EvolutionProvider implements AgentProvider {

  @Override
  public String name() {
    return "evolution";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new Evolution(space, random);
  }
}
