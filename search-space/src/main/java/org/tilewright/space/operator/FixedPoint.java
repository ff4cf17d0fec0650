package org.tilewright.space.operator;

/**
 * Multiplication of integers by real numbers that are kept as {@code multiplier * 2^(shift - 31)}.
 *
 * <p>Jacob et al. 2018 (arXiv 1712.05877), section 2.2 and appendix B; rounded twice, as TensorFlow
 * Lite's {@code MultiplyByQuantizedMultiplier} does with gemmlowp's {@code
 * SaturatingRoundingDoublingHighMul} and {@code RoundingDivideByPOT}.
 */
public final class FixedPoint {
  /** The furthest an integer of 32 bits is shifted. */
  public static final int MOST_SHIFT = 31;

  private FixedPoint() {}

  /**
   * The product, in 32 bits that wrap around.
   *
   * @param multiplier at least 0; from 2^30 for full precision
   * @param shift to the left, to the right if negative; beyond 31 the same as 31
   */
  public static int multiply(int value, int multiplier, int shift) {
    int left = Math.min(Math.max(shift, 0), MOST_SHIFT);
    int right = Math.min(Math.max(-shift, 0), MOST_SHIFT);
    return divideByPowerOfTwo(doubledHighProduct(value << left, multiplier), right);
  }

  /** The upper half of twice the product; halves are rounded up. */
  private static int doubledHighProduct(int value, int multiplier) {
    return (int) (((long) value * multiplier + (1L << 30)) >> 31);
  }

  /** Halves are rounded away from 0. */
  private static int divideByPowerOfTwo(int value, int exponent) {
    int mask = (int) ((1L << exponent) - 1);
    int threshold = (mask >> 1) + (value < 0 ? 1 : 0);
    return (value >> exponent) + ((value & mask) > threshold ? 1 : 0);
  }
}
