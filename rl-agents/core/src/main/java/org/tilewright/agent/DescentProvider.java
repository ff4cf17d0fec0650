package org.tilewright.agent;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Improves the best schedule one knob at a time. */
public final class DescentProvider implements AgentProvider {

  @Override
  public String name() {
    return "descent";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new CoordinateDescent(space, random);
  }
}
