package org.tilewright.tuner;

/** Makes cost models of one kind; found by {@link java.util.ServiceLoader}. */
public interface CostModelProvider {

  /** The name users choose it by: one lower-case word. */
  String name();

  CostModel create(int featureCount, RandomStream random);
}
