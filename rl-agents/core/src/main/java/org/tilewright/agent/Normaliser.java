package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Brings features to mean 0 and variance 1, by the running moments of all it was shown (Welford
 * 1962), cut off at ten standard deviations.
 */
public final class Normaliser {
  private static final double LIMIT = 10;
  private static final double LEAST_VARIANCE = 1e-4;

  private final double[] mean;
  private final double[] squares;
  private long count;

  /** Has seen nothing yet. */
  public Normaliser(int features) {
    this.mean = new double[features];
    this.squares = new double[features];
  }

  /** Takes one more into account. */
  public void learn(float[] features) {
    count++;
    for (int i = 0; i < mean.length; i++) {
      double before = features[i] - mean[i];
      mean[i] += before / count;
      squares[i] += before * (features[i] - mean[i]);
    }
  }

  /** Writes the normalised features into a row of a matrix. */
  public void normalise(float[] features, float[] matrix, int row) {
    int offset = row * mean.length;
    for (int i = 0; i < mean.length; i++) {
      double variance = count > 1 ? squares[i] / (count - 1) : 1;
      double scaled = (features[i] - mean[i]) / Math.sqrt(Math.max(variance, LEAST_VARIANCE));
      matrix[offset + i] = (float) Math.max(-LIMIT, Math.min(LIMIT, scaled));
    }
  }

  /** Goes on from the moments of another one of as many features. */
  public void become(Normaliser other) {
    System.arraycopy(other.mean, 0, mean, 0, mean.length);
    System.arraycopy(other.squares, 0, squares, 0, squares.length);
    count = other.count;
  }

  /** Writes the moments. */
  public void write(DataOutputStream out) throws IOException {
    out.writeLong(count);
    for (int i = 0; i < mean.length; i++) {
      out.writeDouble(mean[i]);
      out.writeDouble(squares[i]);
    }
  }

  /** Goes on from what {@link #write} wrote. */
  public void read(DataInputStream in) throws IOException {
    count = in.readLong();
    for (int i = 0; i < mean.length; i++) {
      mean[i] = in.readDouble();
      squares[i] = in.readDouble();
    }
  }
}
