package org.tilewright.examples;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Offers {@link HillClimbing} by name. Listed in {@code META-INF/services}, it is known to
 * everything that finds agents on the class path: {@code tilewright tune --agent climbing}.
 */
public final class HillClimbingProvider implements AgentProvider {

  @Override
  public String name() {
    return "climbing";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new HillClimbing(space, random);
  }
}
