package org.tilewright.cost;

import java.util.HashSet;
import java.util.Set;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.State;

/** A state that may be picked, and how much it is like those picked already. */
final class Contender {
  final State state;
  final double upper;
  private final Set<Decision> decisions;
  private double likeness;

  Contender(State state, double upper) {
    this.state = state;
    this.upper = upper;
    this.decisions = new HashSet<>(state.trace().decisions());
  }

  /** The bound less what the likeness to the nearest picked state costs. */
  double worth(double price) {
    return upper - price * likeness;
  }

  /** Takes note of a picked state: what counts is the share of decisions in common. */
  void compareWith(Contender picked) {
    int longest = Math.max(1, Math.max(decisions.size(), picked.decisions.size()));
    long common = decisions.stream().filter(picked.decisions::contains).count();
    likeness = Math.max(likeness, (double) common / longest);
  }
}
