package org.tilewright.measurement.worker;

import com.sun.jna.Pointer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tilewright.tuner.Manifest.Operand;

/**
 * Well-scaled inputs: uniform in [-1, 1) for floating point, small numbers of both signs for
 * integers. The same in every process.
 */
final class Inputs {
  private static final int CHUNK = 8192;
  private static final long SEED = 0x7469_6c65_7772L;

  private Inputs() {}

  /** Fills the operand at {@code position}. */
  static void fill(Pointer data, Operand operand, int position) {
    RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(SEED + position);
    long elements = operand.elements();
    for (long start = 0; start < elements; start += CHUNK) {
      int count = (int) Math.min(CHUNK, elements - start);
      fill(data.share(start * operand.bytesPerElement()), operand.type(), count, random);
    }
  }

  private static void fill(Pointer data, String type, int count, RandomGenerator random) {
    switch (type) {
      case "f32" -> data.write(0, floats(count, random), 0, count);
      case "f64" -> data.write(0, random.doubles(count, -1, 1).toArray(), 0, count);
      case "i32" -> data.write(0, random.ints(count, -8, 8).toArray(), 0, count);
      default -> data.write(0, bytes(count, random), 0, count);
    }
  }

  private static float[] floats(int count, RandomGenerator random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = (random.nextInt() >> 8) * 0x1p-23f;
    return values;
  }

  private static byte[] bytes(int count, RandomGenerator random) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) values[i] = (byte) (random.nextInt() >> 28);
    return values;
  }
}
