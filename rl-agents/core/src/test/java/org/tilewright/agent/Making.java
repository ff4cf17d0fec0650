package org.tilewright.agent;

import java.util.stream.IntStream;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.testing.GridSpace;
import org.tilewright.tuner.testing.Sessions;

/** How agents are made. */
interface Making {
  Agent make(SearchSpace space, RandomStream random);

  /** The best reward of a hundred trials, mean of five seeds. */
  static double meanOfTheBest(GridSpace space, Making agents) {
    return IntStream.range(0, 5)
        .mapToObj(seed -> agents.make(space, RandomStream.seeded(seed)))
        .mapToDouble(agent -> Sessions.best(Sessions.run(agent, space, 100, 8)).reward())
        .average()
        .orElseThrow();
  }
}
