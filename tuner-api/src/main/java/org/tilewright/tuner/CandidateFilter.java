package org.tilewright.tuner;

import java.util.List;

/** Picks which proposals are worth measuring. Without state of its own; engine thread only. */
@FunctionalInterface
public interface CandidateFilter {

  /** At most {@code count} states of the pool, none twice, in the order to measure them. */
  List<State> select(List<State> pool, Prediction prediction, int count, RandomStream random);
}
