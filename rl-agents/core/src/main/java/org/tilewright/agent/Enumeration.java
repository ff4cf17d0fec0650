package org.tilewright.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;

/**
 * Every schedule of a small space, listed: all answers to one question before those to the next.
 */
final class Enumeration {
  private Enumeration() {}

  /** All complete states, or empty if there are more than {@code limit}. */
  static Optional<List<State>> of(SearchSpace space, int limit) {
    List<State> states = List.of(space.start());
    while (!states.stream().allMatch(State::complete)) {
      if (following(states) > limit) return Optional.empty();
      states = next(states);
    }
    return Optional.of(List.copyOf(states));
  }

  /**
   * How many states come next. There are at least as many schedules, for none leads nowhere: a
   * large space is known by its first questions.
   */
  private static long following(List<State> states) {
    return states.stream()
        .mapToLong(each -> each.complete() ? 1 : each.legal().cardinality())
        .sum();
  }

  private static List<State> next(List<State> states) {
    List<State> next = new ArrayList<>();
    for (State each : states) {
      if (each.complete()) next.add(each);
      else decide(each, next);
    }
    return next;
  }

  private static void decide(State state, List<State> decided) {
    BitSet legal = state.legal();
    for (int option = legal.nextSetBit(0); option >= 0; option = legal.nextSetBit(option + 1)) {
      decided.add(state.decide(option));
    }
  }
}
