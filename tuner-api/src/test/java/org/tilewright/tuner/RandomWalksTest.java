package org.tilewright.tuner;

import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.RandomWalks;

class RandomWalksTest extends AgentContract {
  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new RandomWalks(space, random);
  }
}
