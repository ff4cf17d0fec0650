package org.tilewright.examples;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/**
 * Offers {@link Annealing} by name. Listed in {@code META-INF/services}, it is known to everything
 * that finds agents on the class path: {@code tilewright tune --agent annealing}.
 */
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
