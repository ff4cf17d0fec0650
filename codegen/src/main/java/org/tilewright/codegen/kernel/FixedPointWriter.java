package org.tilewright.codegen.kernel;

import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.FixedPoint;

/** Writes {@link FixedPoint#multiply} for vectors of 32-bit integers. */
record FixedPointWriter(FunctionWriter writer, VectorType type) {

  String multiply(String value, String multiplier, String shift) {
    String left = distance(shift);
    String right = distance(arithmetic().negate(shift));
    String shifted = arithmetic().binary("shl", value, left);
    return divideByPowerOfTwo(doubledHighProduct(shifted, multiplier), right);
  }

  private Arithmetic arithmetic() {
    return new Arithmetic(writer, type);
  }

  /** A shift between 0 and the furthest. */
  private String distance(String shift) {
    String forwards = arithmetic().maximum(shift, type.constant(0));
    return arithmetic().minimum(forwards, type.constant(FixedPoint.MOST_SHIFT));
  }

  private String doubledHighProduct(String value, String multiplier) {
    String wide = type.lanes() == 1 ? "i64" : "<%d x i64>".formatted(type.lanes());
    String product =
        writer.let("mul %s %s, %s", wide, widened(value, wide), widened(multiplier, wide));
    String rounded = writer.let("add %s %s, %s", wide, product, inEachLane(1L << 30));
    String high = writer.let("ashr %s %s, %s", wide, rounded, inEachLane(31));
    return writer.let("trunc %s %s to %s", wide, high, type.ir());
  }

  private String widened(String value, String wide) {
    return writer.let("sext %s %s to %s", type.ir(), value, wide);
  }

  private String inEachLane(long value) {
    if (type.lanes() == 1) return Long.toString(value);
    return "<" + ("i64 " + value + ", ").repeat(type.lanes() - 1) + "i64 " + value + ">";
  }

  private String divideByPowerOfTwo(String value, String exponent) {
    String power = arithmetic().binary("shl", type.constant(1), exponent);
    String mask = arithmetic().add(power, type.constant(-1));
    String half = arithmetic().binary("lshr", mask, type.constant(1));
    String sign = arithmetic().binary("lshr", value, type.constant(31));
    String threshold = arithmetic().add(half, sign);
    String rest = arithmetic().binary("and", value, mask);
    String up = writer.let("icmp sgt %s %s, %s", type.ir(), rest, threshold);
    String one = writer.let("zext %s %s to %s", type.mask(), up, type.ir());
    return arithmetic().add(arithmetic().binary("ashr", value, exponent), one);
  }
}
