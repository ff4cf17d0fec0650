package org.tilewright.cost.mlp;

import java.nio.ByteBuffer;
import org.tilewright.cost.sample.Features;

/** Brings every feature to mean 0 and variance 1 of all that was seen (Welford 1962). */
final class Scale {
  /** A feature that never changed says nothing; one that does for the first time says little. */
  private static final double LEAST_DEVIATION = 1e-3;

  /** Features farther out count as this far. */
  private static final double MOST = 5;

  private final double[] means;
  private final double[] squares;
  private long count;

  Scale(int features) {
    this.means = new double[features];
    this.squares = new double[features];
  }

  boolean isEmpty() {
    return count == 0;
  }

  void learn(Features rows) {
    for (int row = 0; row < rows.rows(); row++) {
      count++;
      for (int column = 0; column < means.length; column++) {
        double value = rows.values()[row * means.length + column];
        double before = value - means[column];
        means[column] += before / count;
        squares[column] += before * (value - means[column]);
      }
    }
  }

  /** The rows in the same order. */
  float[] apply(Features rows) {
    double[] factors = new double[means.length];
    for (int column = 0; column < factors.length; column++) {
      double deviation = Math.sqrt(squares[column] / Math.max(1, count));
      factors[column] = deviation < LEAST_DEVIATION ? 0 : 1 / deviation;
    }
    float[] scaled = new float[rows.values().length];
    for (int at = 0; at < scaled.length; at++) {
      int column = at % means.length;
      double value = (rows.values()[at] - means[column]) * factors[column];
      scaled[at] = (float) Math.max(-MOST, Math.min(MOST, value));
    }
    return scaled;
  }

  int byteCount() {
    return Long.BYTES + 2 * means.length * Double.BYTES;
  }

  void put(ByteBuffer buffer) {
    buffer.putLong(count);
    for (double each : means) buffer.putDouble(each);
    for (double each : squares) buffer.putDouble(each);
  }

  /** Reads back what {@link #put} wrote. */
  static Scale read(ByteBuffer buffer, int features) {
    Scale scale = new Scale(features);
    scale.count = buffer.getLong();
    for (int at = 0; at < features; at++) scale.means[at] = buffer.getDouble();
    for (int at = 0; at < features; at++) scale.squares[at] = buffer.getDouble();
    return scale;
  }
}
