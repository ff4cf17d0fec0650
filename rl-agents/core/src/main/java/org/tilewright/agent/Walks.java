package org.tilewright.agent;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** Ways from a partial state to a complete one. */
public final class Walks {
  private final RandomGenerator random;
  private final Labels labels;

  Walks(RandomGenerator random, Labels labels) {
    this.random = random;
    this.labels = labels;
  }

  /**
   * Decides every open knob, each legal option being equally likely. Schedules at the end of narrow
   * branches are therefore drawn more often than others.
   */
  public static State random(State from, RandomGenerator random) {
    State state = from;
    while (!state.complete()) state = state.decide(anyOf(state.legal(), random));
    return state;
  }

  /** Answers the knobs that have one legal option: the next state with a choice, or the end. */
  public static State skipForced(State from) {
    State state = from;
    while (!state.complete()) {
      BitSet legal = state.legal();
      if (legal.cardinality() > 1) return state;
      state = state.decide(legal.nextSetBit(0));
    }
    return state;
  }

  /** One of the set bits, each equally likely. */
  public static int anyOf(BitSet legal, RandomGenerator random) {
    int option = legal.nextSetBit(0);
    for (int skip = random.nextInt(legal.cardinality()); skip > 0; skip--) {
      option = legal.nextSetBit(option + 1);
    }
    return option;
  }

  /** Decides every open knob {@linkplain #kept as wanted}. */
  State towards(State from, Map<String, String> wanted) {
    State state = from;
    while (!state.complete()) state = state.decide(kept(state, wanted));
    return state;
  }

  /**
   * The option wanted for the next knob, if it is legal; else the nearest one that is, by the
   * numbers in their labels; else any.
   */
  int kept(State state, Map<String, String> wanted) {
    BitSet legal = state.legal();
    String label = wanted.get(state.knob().name());
    if (label == null) return anyOf(legal, random);
    int option = state.knob().options().indexOf(label);
    if (option >= 0 && legal.get(option)) return option;
    int nearest = labels.nearest(state.knob(), legal, label);
    return nearest >= 0 ? nearest : anyOf(legal, random);
  }

  /** The options of a trace by the names of their knobs. */
  static Map<String, String> options(Trace trace) {
    Map<String, String> options = new HashMap<>();
    for (Decision each : trace.decisions()) options.put(each.knob(), each.option());
    return options;
  }
}
