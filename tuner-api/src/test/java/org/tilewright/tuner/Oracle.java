package org.tilewright.tuner;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A cost model that knows the truth and has nothing to learn. */
record Oracle(ToDoubleFunction<State> score) implements CostModel {
  @Override
  public Prediction predict(List<State> batch) {
    List<Double> scores = batch.stream().map(score::applyAsDouble).toList();
    return new Prediction(scores, Collections.nCopies(batch.size(), 0.0));
  }

  @Override
  public void update(List<Sample> measured) {}

  @Override
  public byte[] checkpoint() {
    return new byte[0];
  }

  @Override
  public void restore(byte[] checkpoint) {}
}
