package org.tilewright.measurement.replay;

import java.util.BitSet;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Knob;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** A place in the tree of recorded traces. */
final class RecordedState implements State {
  private final RecordedSpace space;
  private final Branch branch;
  private final Trace trace;

  private RecordedState(RecordedSpace space, Branch branch, Trace trace) {
    this.space = space;
    this.branch = branch;
    this.trace = trace;
  }

  static State start(RecordedSpace space, Branch root) {
    return new RecordedState(space, root, Trace.EMPTY);
  }

  @Override
  public boolean complete() {
    return branch.isEnd();
  }

  @Override
  public Knob knob() {
    if (complete()) throw new IllegalStateException("Every knob of %s is decided.".formatted(this));
    return space.scale(branch.knob()).knob();
  }

  @Override
  public BitSet legal() {
    Knob knob = knob();
    BitSet legal = new BitSet();
    for (int option = 0; option < knob.options().size(); option++) {
      legal.set(option, branch.after(knob.option(option)).isPresent());
    }
    return legal;
  }

  @Override
  public State decide(int option) {
    Knob knob = knob();
    if (option < 0 || !legal().get(option)) {
      throw new IllegalArgumentException(
          "The option (%d) of %s is not legal. Legal: %s.".formatted(option, knob, legal()));
    }
    String label = knob.option(option);
    return new RecordedState(
        space, branch.after(label).orElseThrow(), trace.then(new Decision(knob.name(), label)));
  }

  @Override
  public float[] features() {
    float[] features = new float[space.featureCount()];
    for (Decision each : trace.decisions()) {
      Scale scale = space.scale(each.knob());
      scale.write(scale.knob().options().indexOf(each.option()), features);
    }
    return features;
  }

  @Override
  public Trace trace() {
    return trace;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && trace.equals(state.trace());
  }

  @Override
  public int hashCode() {
    return trace.hashCode();
  }

  @Override
  public String toString() {
    return trace.toString();
  }
}
