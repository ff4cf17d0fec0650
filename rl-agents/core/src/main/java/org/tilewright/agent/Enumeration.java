package org.tilewright.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/** Every schedule of a small space, listed. */
final class Enumeration {
  private final int limit;
  private final List<State> found = new ArrayList<>();

  private Enumeration(int limit) {
    this.limit = limit;
  }

  /** All complete states, or empty if there are more than {@code limit}. */
  static Optional<List<State>> of(SearchSpace space, int limit) {
    Enumeration all = new Enumeration(limit);
    return all.collect(space.start()) ? Optional.of(List.copyOf(all.found)) : Optional.empty();
  }

  private boolean collect(State state) {
    if (state.complete()) return found.size() < limit && found.add(state);
    BitSet legal = state.legal();
    for (int option = legal.nextSetBit(0); option >= 0; option = legal.nextSetBit(option + 1)) {
      if (!collect(state.decide(option))) return false;
    }
    return true;
  }
}
