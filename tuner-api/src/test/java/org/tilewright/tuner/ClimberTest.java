package org.tilewright.tuner;

import org.tilewright.tuner.testing.AgentContract;
import org.tilewright.tuner.testing.Climber;

class ClimberTest extends AgentContract {
  @Override
  protected Agent agentFor(SearchSpace space, RandomStream random) {
    return new Climber(space, random);
  }
}
