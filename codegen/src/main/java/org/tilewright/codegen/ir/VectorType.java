package org.tilewright.codegen.ir;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tilewright.space.operator.ElementType;

/** A vector of elements, or a single element if it has one lane. */
public record VectorType(ElementType element, int lanes) {

  /** Name in LLVM IR: {@code <16 x float>}. */
  public String ir() {
    return lanes == 1 ? scalar() : "<" + lanes + " x " + scalar() + ">";
  }

  /** Name of one element: {@code float}. */
  public String scalar() {
    return switch (element) {
      case F32 -> "float";
      case F64 -> "double";
      default -> element.label();
    };
  }

  /** As many elements of another type. */
  public VectorType of(ElementType other) {
    return new VectorType(other, lanes);
  }

  /** Name of the type of a mask. */
  public String mask() {
    return lanes == 1 ? "i1" : "<" + lanes + " x i1>";
  }

  /** Suffix of overloaded intrinsics: {@code v16f32}. */
  public String suffix() {
    return (lanes == 1 ? "" : "v" + lanes) + element.label();
  }

  public int bytes() {
    return lanes * element.bytes();
  }

  /** A value in every lane, as a constant; the nearest one that elements can have. */
  public String constant(double value) {
    if (value == 0 && lanes > 1) return "zeroinitializer";
    if (element.isInteger()) return inEveryLane(scalar(), Long.toString(nearest(value)));
    double rounded = element == ElementType.F32 ? (float) value : value;
    return inEveryLane(scalar(), "0x%016X".formatted(Double.doubleToRawLongBits(rounded)));
  }

  private long nearest(double value) {
    long most = (1L << (8 * element.bytes() - 1)) - 1;
    return Math.max(-most - 1, Math.min((long) value, most));
  }

  /** Name of the type of integers as wide as an element, one for each lane. */
  String bits() {
    return lanes == 1 ? integer() : "<" + lanes + " x " + integer() + ">";
  }

  /** An integer as wide as an element in every lane. */
  String bits(long value) {
    return inEveryLane(integer(), Long.toString(value));
  }

  private String integer() {
    return "i" + 8 * element.bytes();
  }

  private String inEveryLane(String type, String value) {
    if (lanes == 1) return value;
    String lane = type + " " + value;
    return "<" + (lane + ", ").repeat(lanes - 1) + lane + ">";
  }

  /** A mask with the first {@code count} lanes on. */
  public String firstLanes(long count) {
    if (lanes == 1) return "true";
    return LongStream.range(0, lanes)
        .mapToObj(lane -> "i1 " + (lane < count))
        .collect(Collectors.joining(", ", "<", ">"));
  }

  /** A vector of i64 with {@code lane * factor} in each lane. */
  public String iota(long factor) {
    return LongStream.range(0, lanes)
        .mapToObj(lane -> "i64 " + lane * factor)
        .collect(Collectors.joining(", ", "<", ">"));
  }
}
