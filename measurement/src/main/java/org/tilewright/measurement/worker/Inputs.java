package org.tilewright.measurement.worker;

import com.sun.jna.Pointer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tilewright.tuner.Manifest.Operand;
import org.tilewright.tuner.Manifest.Values;

/**
 * Well-scaled inputs: uniform in [-1, 1) for floating point, for integers uniform among the values
 * of the operand. The same in every process.
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
      fill(data.share(start * operand.bytesPerElement()), operand, count, random);
    }
  }

  private static void fill(Pointer data, Operand operand, int count, RandomGenerator random) {
    switch (operand.type()) {
      case "f32" -> data.write(0, floats(count, random), 0, count);
      case "f64" -> data.write(0, random.doubles(count, -1, 1).toArray(), 0, count);
      case "i32" -> data.write(0, integers(operand, count, random), 0, count);
      default -> data.write(0, bytes(operand, count, random), 0, count);
    }
  }

  private static float[] floats(int count, RandomGenerator random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = (random.nextInt() >> 8) * 0x1p-23f;
    return values;
  }

  private static int[] integers(Operand operand, int count, RandomGenerator random) {
    Values values = operand.values().orElse(new Values(Integer.MIN_VALUE, Integer.MAX_VALUE));
    int[] integers = new int[count];
    for (int i = 0; i < count; i++) integers[i] = (int) any(values, random);
    return integers;
  }

  private static byte[] bytes(Operand operand, int count, RandomGenerator random) {
    Values values = operand.values().orElse(new Values(Byte.MIN_VALUE, Byte.MAX_VALUE));
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) bytes[i] = (byte) any(values, random);
    return bytes;
  }

  private static long any(Values values, RandomGenerator random) {
    return random.nextLong(values.least(), values.most() + 1);
  }
}
