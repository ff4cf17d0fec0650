package org.tilewright.space.schedule;

/** Collects features in order. */
final class FeatureVector {
  private final float[] values;
  private int length;

  FeatureVector(int capacity) {
    this.values = new float[capacity];
  }

  void add(double value) {
    values[length++] = (float) value;
  }

  void addAll(float[] others) {
    for (float each : others) add(each);
  }

  void add(boolean flag) {
    add(flag ? 1 : 0);
  }

  /** The binary logarithm of a ratio that is not negative; 0 counts as tiny. */
  void addLog(double value) {
    add(Math.log(Math.max(value, 0x1p-20)) / Math.log(2));
  }

  /**
   * All features.
   *
   * @throws IllegalStateException if their number is not the announced one
   */
  float[] complete() {
    if (length != values.length) {
      throw new IllegalStateException(
          "%d features were announced, %d added.".formatted(values.length, length));
    }
    return values;
  }
}
