package org.tilewright.tuner;

/** Makes agents of one kind; found by {@link java.util.ServiceLoader}. */
public interface AgentProvider {

  /** The name users choose it by: one lower-case word. */
  String name();

  Agent create(SearchSpace space, RandomStream random);
}
