package org.tilewright.measurement.worker;

import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Tolerance;

/** Compares an output with the reference's, element by element. */
final class Comparison {
  private static final int CHUNK = 8192;

  private final Operand operand;
  private final Tolerance tolerance;
  private long wrong;
  private long firstWrong;
  private double firstGot;
  private double firstExpected;

  Comparison(Operand operand, Tolerance tolerance) {
    this.operand = operand;
    this.tolerance = tolerance;
  }

  /** Names the first wrong element and how many there are; empty if all are right. */
  Optional<String> difference(Pointer got, Pointer expected) {
    long elements = operand.elements();
    double[] gotValues = new double[CHUNK];
    double[] expectedValues = new double[CHUNK];
    for (long start = 0; start < elements; start += CHUNK) {
      int count = (int) Math.min(CHUNK, elements - start);
      read(got, start, gotValues, count);
      read(expected, start, expectedValues, count);
      for (int i = 0; i < count; i++) check(start + i, gotValues[i], expectedValues[i]);
    }
    return wrong == 0 ? Optional.empty() : Optional.of(message());
  }

  private void check(long index, double got, double expected) {
    if (Math.abs(got - expected) <= allowed(expected) || bothAre(got, expected)) return;
    if (wrong == 0) {
      firstWrong = index;
      firstGot = got;
      firstExpected = expected;
    }
    wrong++;
  }

  private double allowed(double expected) {
    return tolerance.absolute() + tolerance.relative() * Math.abs(expected);
  }

  /** The same infinity, or both not a number: their difference is none. */
  private static boolean bothAre(double got, double expected) {
    return Double.compare(got, expected) == 0 || Double.isNaN(got) && Double.isNaN(expected);
  }

  private String message() {
    return String.format(
        Locale.ROOT,
        "%s%s is %s; expected %s within %.3g as the reference computed. %d of %d elements are wrong%s.",
        operand.name(),
        position(firstWrong),
        shown(firstGot),
        shown(firstExpected),
        allowed(firstExpected),
        wrong,
        operand.elements(),
        Double.isNaN(firstGot) ? ", perhaps never written" : "");
  }

  private Deque<Long> position(long index) {
    Deque<Long> position = new ArrayDeque<>();
    long rest = index;
    for (int i = operand.shape().size() - 1; i >= 0; i--) {
      position.addFirst(rest % operand.shape().get(i));
      rest /= operand.shape().get(i);
    }
    return position;
  }

  private String shown(double value) {
    return operand.type().startsWith("f")
        ? String.format(Locale.ROOT, "%.9g", value)
        : String.valueOf((long) value);
  }

  private void read(Pointer data, long start, double[] values, int count) {
    long offset = start * operand.bytesPerElement();
    switch (operand.type()) {
      case "f32" -> {
        float[] floats = data.getFloatArray(offset, count);
        for (int i = 0; i < count; i++) values[i] = floats[i];
      }
      case "f64" -> data.read(offset, values, 0, count);
      case "i32" -> {
        int[] ints = data.getIntArray(offset, count);
        for (int i = 0; i < count; i++) values[i] = ints[i];
      }
      default -> {
        byte[] bytes = data.getByteArray(offset, count);
        for (int i = 0; i < count; i++) values[i] = bytes[i];
      }
    }
  }
}
