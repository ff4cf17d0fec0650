package org.tilewright.tuner.testing;

import java.util.function.BiFunction;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;

/** The agents and the cost model of this kit, ready for a tuner. */
public final class Agents {
  private Agents() {}

  public static AgentProvider randomWalks() {
    return agent("walks", RandomWalks::new);
  }

  public static AgentProvider climber() {
    return agent("climber", Climber::new);
  }

  public static CostModelProvider nearestNeighbour() {
    return new CostModelProvider() {
      @Override
      public String name() {
        return "neighbour";
      }

      @Override
      public CostModel create(SearchSpace space, Experience experience, RandomStream random) {
        return new NearestNeighbour(space.featureCount());
      }
    };
  }

  /** An agent made by a function. */
  public static AgentProvider agent(
      String name, BiFunction<SearchSpace, RandomStream, Agent> making) {
    return new AgentProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Agent create(SearchSpace space, RandomStream random) {
        return making.apply(space, random);
      }
    };
  }
}
