package org.tilewright.examples;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.testing.AgentContract;

class HillClimbingTest extends AgentContract {
  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new HillClimbingProvider().create(space, random);
  }
}
