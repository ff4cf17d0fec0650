package org.tilewright.benchmark.peer;

/** Values in single precision, which most libraries are asked for. */
public final class Floats {
  private Floats() {}

  /** Rounded to the nearest. */
  public static float[] of(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) narrow[i] = (float) values[i];
    return narrow;
  }

  /** The same numbers. */
  public static double[] widened(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) wide[i] = values[i];
    return wide;
  }
}
