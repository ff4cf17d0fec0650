package org.tilewright.codegen.ir;

import org.tilewright.space.operator.ElementType;

/** Writes what is computed with vectors of one type; integers wrap around. */
public record Arithmetic(FunctionWriter writer, VectorType type) {

  public String add(String left, String right) {
    return binary(isInteger() ? "add" : "fadd", left, right);
  }

  public String multiply(String left, String right) {
    return binary(isInteger() ? "mul" : "fmul", left, right);
  }

  public String negate(String value) {
    return isInteger()
        ? binary("sub", type.constant(0), value)
        : writer.let("fneg %s %s", type.ir(), value);
  }

  /** The larger of two; NaN if either is. */
  public String maximum(String left, String right) {
    String intrinsic = (isInteger() ? "smax." : "maximum.") + type.suffix();
    return writer.let(
        "call %s @llvm.%s(%s %s, %s %s)", type.ir(), intrinsic, type.ir(), left, type.ir(), right);
  }

  /** {@code left * right + summand}, rounded once or twice, whichever is faster. */
  public String multiplyAdd(String left, String right, String summand) {
    if (isInteger()) return add(multiply(left, right), summand);
    return writer.let(
        "call %s @llvm.fmuladd.%s(%s %s, %s %s, %s %s)",
        type.ir(), type.suffix(), type.ir(), left, type.ir(), right, type.ir(), summand);
  }

  /** Values of another type as values of this one; what does not fit is cut off. */
  public String convert(String value, ElementType from) {
    if (from == type.element()) return value;
    String source = type.of(from).ir();
    return writer.let("%s %s %s to %s", conversion(from), source, value, type.ir());
  }

  private String conversion(ElementType from) {
    boolean wider = type.element().bytes() > from.bytes();
    if (from.isInteger() != isInteger()) return isInteger() ? "fptosi" : "sitofp";
    if (isInteger()) return wider ? "sext" : "trunc";
    return wider ? "fpext" : "fptrunc";
  }

  private boolean isInteger() {
    return type.element().isInteger();
  }

  private String binary(String instruction, String left, String right) {
    return writer.let("%s %s %s, %s", instruction, type.ir(), left, right);
  }
}
