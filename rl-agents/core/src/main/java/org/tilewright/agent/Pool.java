package org.tilewright.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * Proposals in the making: as many as were asked for, distinct and not measured yet for as long as
 * the space has such.
 */
public final class Pool {
  /** So many misses in a row mean that little new is left where the draws come from. */
  private static final int PATIENCE = 64;

  private final int count;
  private final Set<Trace> measured;
  private final Set<Trace> pooled = new HashSet<>();
  private final List<State> states = new ArrayList<>();

  /**
   * @param measured traces that are not worth proposing again; read, not changed
   */
  public Pool(int count, Set<Trace> measured) {
    this.count = count;
    this.measured = measured;
  }

  public boolean full() {
    return missing() <= 0;
  }

  /** How many proposals are still wanted. */
  public int missing() {
    return count - states.size();
  }

  /** Takes a complete state if there is room for it and it is new. */
  public boolean offer(State state) {
    Trace trace = state.trace();
    if (full() || measured.contains(trace) || !pooled.add(trace)) return false;
    return states.add(state);
  }

  /** Takes new states until full or until the source seems to have no more. */
  public Pool fill(Supplier<State> source) {
    int misses = 0;
    while (!full() && misses < PATIENCE) misses = offer(source.get()) ? 0 : misses + 1;
    return this;
  }

  /** What was taken so far, in order. */
  public List<State> states() {
    return List.copyOf(states);
  }

  /** Fills what is still free from the source, repeats included. */
  public List<State> topUp(Supplier<State> source) {
    while (!full()) states.add(source.get());
    return List.copyOf(states);
  }
}
