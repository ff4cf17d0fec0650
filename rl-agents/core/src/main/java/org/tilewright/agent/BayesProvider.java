package org.tilewright.agent;

import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** Measures where a Gaussian process expects most: for few trials in spaces of few knobs. */
public final class BayesProvider implements AgentProvider {

  @Override
  public String name() {
    return "bayes";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new Bayes(space, random);
  }
}
