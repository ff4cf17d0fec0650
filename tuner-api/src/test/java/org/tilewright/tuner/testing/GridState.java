package org.tilewright.tuner.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tilewright.tuner.Knob;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** A point of a grid, as far as it is decided. */
record GridState(GridSpace space, List<Integer> options) implements State {

  static List<Integer> longer(List<Integer> options, int next) {
    List<Integer> longer = new ArrayList<>(options);
    longer.add(next);
    return List.copyOf(longer);
  }

  @Override
  public boolean complete() {
    return options.size() == space.knobs();
  }

  @Override
  public Knob knob() {
    int knob = requireOpenKnob();
    List<String> labels =
        IntStream.range(0, space.options(knob))
            .mapToObj(option -> GridSpace.decision(knob, option).option())
            .toList();
    return new Knob("k" + knob, labels);
  }

  @Override
  public BitSet legal() {
    BitSet legal = new BitSet();
    for (int option = 0; option < space.options(requireOpenKnob()); option++) {
      legal.set(option, space.reachable(longer(options, option)));
    }
    return legal;
  }

  @Override
  public State decide(int option) {
    if (option < 0 || !legal().get(option)) {
      throw new IllegalArgumentException(
          "The option (%d) of %s is not legal. Legal: %s.".formatted(option, knob(), legal()));
    }
    return new GridState(space, longer(options, option));
  }

  @Override
  public float[] features() {
    float[] features = new float[space.featureCount()];
    for (int knob = 0; knob < options.size(); knob++) {
      features[2 * knob] = 1;
      features[2 * knob + 1] = (float) space.place(knob, options.get(knob));
    }
    return features;
  }

  @Override
  public Trace trace() {
    return new Trace(
        IntStream.range(0, options.size())
            .mapToObj(knob -> GridSpace.decision(knob, options.get(knob)))
            .toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && trace().equals(state.trace());
  }

  @Override
  public int hashCode() {
    return trace().hashCode();
  }

  @Override
  public String toString() {
    return trace().toString();
  }

  private int requireOpenKnob() {
    if (complete()) throw new IllegalStateException("Every knob of %s is decided.".formatted(this));
    return options.size();
  }
}
