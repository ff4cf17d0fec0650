package org.tilewright.tuner;

/** Makes cost models of one kind; found by {@link java.util.ServiceLoader}. */
public interface CostModelProvider {

  /** The name users choose it by: one lower-case word. */
  String name();

  /** A model for the states of a space that has studied what others found. */
  CostModel create(SearchSpace space, Experience experience, RandomStream random);
}
