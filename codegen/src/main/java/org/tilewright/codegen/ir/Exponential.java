package org.tilewright.codegen.ir;

import org.tilewright.space.operator.ElementType;

/**
 * Writes {@code e^x = 2^n * e^r} with {@code n} the integer nearest to {@code x / ln 2}, so that
 * {@code |r| <= ln(2) / 2}, where a few terms of Taylor's series are enough. Relative errors stay
 * below twice epsilon; subnormal results are exact to two units.
 *
 * <p>{@code n * ln 2} is subtracted in two parts, the first of so few digits that its product is
 * exact (Cody and Waite, Software Manual for the Elementary Functions, 1980, chapter 6).
 */
final class Exponential {
  private final Arithmetic arithmetic;
  private final FunctionWriter writer;
  private final VectorType type;
  private final Format format;

  Exponential(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.writer = arithmetic.writer();
    this.type = arithmetic.type();
    this.format = type.element() == ElementType.F32 ? Format.SINGLE : Format.DOUBLE;
  }

  /**
   * What depends on the width of a number.
   *
   * @param fractionBits stored bits of the significand
   * @param bias of the exponent
   * @param low below, the result rounds to 0
   * @param high above, it rounds to infinity
   * @param terms of Taylor's series: the next is below half a unit in the last place
   * @param log2High the first digits of ln 2
   * @param log2Low the others
   */
  private record Format(
      int fractionBits,
      long bias,
      double low,
      double high,
      int terms,
      double log2High,
      double log2Low) {
    static final Format SINGLE =
        new Format(23, 127, -104, 89, 8, 355.0 / 512, -2.1219444005469058e-4);
    static final Format DOUBLE =
        new Format(52, 1023, -746, 710, 14, 45426.0 / 65536, 1.4286068203094172e-6);

    /** Added to a number, this leaves no bits for a fraction: the sum is rounded to an integer. */
    double rounder() {
      return Math.scalb(1.5, fractionBits);
    }

    /** The bits of the rounder; those of a sum with it are larger by the integer. */
    long rounderBits() {
      return ((bias + fractionBits) << fractionBits) + (1L << (fractionBits - 1));
    }

    double[] series() {
      double[] series = new double[terms];
      series[0] = 1;
      for (int each = 1; each < terms; each++) series[each] = series[each - 1] / each;
      return series;
    }
  }

  String of(String x) {
    String clamped = arithmetic.clamp(x, format.low(), format.high());
    String rounder = type.constant(format.rounder());
    String shifted = arithmetic.multiplyAdd(clamped, type.constant(1 / Math.log(2)), rounder);
    String n = arithmetic.subtract(shifted, rounder);
    String most = arithmetic.multiplyAdd(n, type.constant(-format.log2High()), clamped);
    String r = arithmetic.multiplyAdd(n, type.constant(-format.log2Low()), most);
    return scale(arithmetic.polynomial(format.series(), r), shifted);
  }

  /**
   * A value times {@code 2^n}, in two halves: each is a normal number where the result is subnormal
   * or overflows. Integer instructions only, because NaN has no integer.
   */
  private String scale(String value, String shifted) {
    String bits = writer.let("bitcast %s %s to %s", type.ir(), shifted, type.bits());
    String biasedTwice = integer("sub", bits, format.rounderBits() - 2 * format.bias());
    String half = integer("lshr", biasedTwice, 1);
    String rest = writer.let("sub %s %s, %s", type.bits(), biasedTwice, half);
    return arithmetic.multiply(arithmetic.multiply(value, power(half)), power(rest));
  }

  /** The number with that biased exponent. */
  private String power(String biasedExponent) {
    String bits = integer("shl", biasedExponent, format.fractionBits());
    return writer.let("bitcast %s %s to %s", type.bits(), bits, type.ir());
  }

  private String integer(String instruction, String value, long constant) {
    return writer.let("%s %s %s, %s", instruction, type.bits(), value, type.bits(constant));
  }
}
