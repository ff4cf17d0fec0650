package org.tilewright.tuner;

import java.util.List;

/**
 * What a cost model says of a batch.
 *
 * @param scores higher is faster; comparable within one prediction
 * @param spreads doubt about each score, in the same unit, not negative
 */
public record Prediction(List<Double> scores, List<Double> spreads) {

  public Prediction {
    scores = List.copyOf(scores);
    spreads = List.copyOf(spreads);
    if (scores.size() != spreads.size()) {
      throw new IllegalArgumentException(
          "A prediction needs as many spreads (%d) as scores (%d)."
              .formatted(spreads.size(), scores.size()));
    }
  }
}
