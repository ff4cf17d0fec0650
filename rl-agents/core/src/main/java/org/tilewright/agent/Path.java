package org.tilewright.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * A complete state together with the states on the way to it, so that a variation of a late knob
 * need not repeat the early ones.
 */
final class Path {
  private final List<State> states;
  private final List<Integer> open = new ArrayList<>();
  private final Map<String, String> options;

  private Path(List<State> states) {
    this.states = states;
    this.options = Walks.options(end().trace());
    for (int at = 0; at < length(); at++) if (before(at).legal().cardinality() > 1) open.add(at);
  }

  static Path to(Trace trace, SearchSpace space) {
    List<State> states = new ArrayList<>();
    states.add(space.start());
    for (int at = 0; at < trace.length(); at++) {
      State before = states.get(at);
      states.add(before.decide(before.knob().options().indexOf(trace.decision(at).option())));
    }
    return new Path(states);
  }

  int length() {
    return states.size() - 1;
  }

  /** The state that asks the knob at a position. */
  State before(int position) {
    return states.get(position);
  }

  State end() {
    return states.get(states.size() - 1);
  }

  Trace trace() {
    return end().trace();
  }

  /** The decisions, by knob. */
  Map<String, String> options() {
    return options;
  }

  String option(int position) {
    return trace().decision(position).option();
  }

  /** How many decisions it has in common with another. */
  int shared(Path other) {
    int shared = 0;
    for (Map.Entry<String, String> each : options.entrySet()) {
      if (each.getValue().equals(other.options.get(each.getKey()))) shared++;
    }
    return shared;
  }

  /** The positions of the knobs that had a choice. */
  List<Integer> open() {
    return open;
  }
}
