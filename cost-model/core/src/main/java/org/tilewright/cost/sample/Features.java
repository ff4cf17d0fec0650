package org.tilewright.cost.sample;

import java.util.List;
import org.tilewright.tuner.State;

/** Feature vectors of one length, laid out row by row. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Features(float[] values, int rows, int columns) {

  /** Those of states, a row for each. */
  public static Features of(List<State> states, int columns) {
    return flat(states.stream().map(state -> vector(state, columns)).toList(), columns);
  }

  /** Those vectors, of which each has {@code columns} features. */
  public static Features flat(List<float[]> vectors, int columns) {
    float[] values = new float[vectors.size() * columns];
    for (int row = 0; row < vectors.size(); row++) {
      System.arraycopy(vectors.get(row), 0, values, row * columns, columns);
    }
    return new Features(values, vectors.size(), columns);
  }

  /**
   * The features of one state.
   *
   * @throws IllegalArgumentException if there are not {@code columns} of them
   */
  static float[] vector(State state, int columns) {
    float[] vector = state.features();
    if (vector.length != columns) {
      throw new IllegalArgumentException(
          ("A state with %d features met a cost model made for %d."
                  + " Create the model with the featureCount() of the state's space.")
              .formatted(vector.length, columns));
    }
    return vector;
  }
}
