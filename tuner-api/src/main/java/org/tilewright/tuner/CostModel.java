package org.tilewright.tuner;

import java.util.List;

/** Predicts from features how fast complete states are. Engine thread only; deterministic. */
public interface CostModel extends Checkpointable {

  /** One score and one doubt for each state, in order. Works before the first update. */
  Prediction predict(List<State> batch);

  /** Learns from new samples; keeps the older ones. */
  void update(List<Sample> measured);
}
