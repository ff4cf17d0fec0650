package org.tilewright.agent;

import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/**
 * Lets Bayesian optimisation, evolution and coordinate descent compete for trials. Where the space
 * can be listed, Bayesian optimisation is expected to lead; elsewhere evolution, and the former
 * gets an eighth of the proposals, as it thinks longest.
 */
public final class PortfolioProvider implements AgentProvider {
  /** The names of the agents that compete, as users choose them. */
  public static final List<String> MEMBERS = List.of("bayes", "evolution", "descent");

  @Override
  public String name() {
    return "portfolio";
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    Optional<List<State>> all = Bayes.list(space);
    Agent bayes = new Bayes(space, stream(random), all);
    Agent evolution = new Evolution(space, stream(random));
    Agent descent = new CoordinateDescent(space, stream(random));
    List<Contender> contenders =
        all.isPresent()
            ? List.of(
                new Contender("bayes", bayes, 0.3, 1),
                new Contender("evolution", evolution, 0.05, 1),
                new Contender("descent", descent, 0.2, 1))
            : List.of(
                new Contender("bayes", bayes, 0.2, 0.125),
                new Contender("evolution", evolution, 0.3, 1),
                new Contender("descent", descent, 0.1, 1));
    return new Portfolio(space, random, contenders);
  }

  private static RandomStream stream(RandomStream random) {
    return RandomStream.at(random.nextLong());
  }
}
