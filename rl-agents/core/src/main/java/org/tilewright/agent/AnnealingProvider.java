package org.tilewright.agent;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Simulated annealing: follows one schedule, ever less willing to become worse. */
public final class AnnealingProvider implements AgentProvider {

  @Override
  public String name() {
    return "annealing";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new Annealing(space, random);
  }
}
