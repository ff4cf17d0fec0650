package org.tilewright.space.schedule;

import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.State;

/** Decides every open knob, each legal option being equally likely. */
final class RandomWalk {
  private RandomWalk() {}

  static State from(State state, RandomStream random) {
    while (!state.complete()) {
      int[] legal = state.legal().stream().toArray();
      state = state.decide(legal[random.nextInt(legal.length)]);
    }
    return state;
  }
}
