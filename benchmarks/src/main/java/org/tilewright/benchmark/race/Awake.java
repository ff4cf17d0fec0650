package org.tilewright.benchmark.race;

import java.util.List;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.AgentProvider;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** Agents that never dream: they learn from measurements alone. */
record Awake(AgentProvider provider) implements AgentProvider {
  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Agent create(SearchSpace space, RandomStream random) {
    return new AwakeAgent(provider.create(space, random));
  }

  private record AwakeAgent(Agent agent) implements Agent {
    @Override
    public List<State> propose(int count) {
      return agent.propose(count);
    }

    @Override
    public List<State> offspring(List<State> promising, int count) {
      return agent.offspring(promising, count);
    }

    @Override
    public void observe(List<Feedback> feedback) {
      agent.observe(feedback);
    }

    @Override
    public byte[] checkpoint() {
      return agent.checkpoint();
    }

    @Override
    public void restore(byte[] checkpoint) {
      agent.restore(checkpoint);
    }
  }
}
