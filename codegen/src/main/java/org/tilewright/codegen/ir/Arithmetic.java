package org.tilewright.codegen.ir;

import org.tilewright.space.operator.BinaryFunction;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.UnaryFunction;

/**
 * Writes what is computed with vectors of one type; integers wrap around. Nothing of a mathematical
 * library is called.
 */
public record Arithmetic(FunctionWriter writer, VectorType type) {

  public String of(UnaryFunction function, String argument) {
    return switch (function) {
      case SQRT -> intrinsic("sqrt", argument);
      case EXP -> new Exponential(this).of(argument);
      case ERF -> new ErrorFunction(this).of(argument);
    };
  }

  public String of(BinaryFunction function, String left, String right) {
    return switch (function) {
      case ADD -> add(left, right);
      case SUBTRACT -> subtract(left, right);
      case MULTIPLY -> multiply(left, right);
      case DIVIDE -> divide(left, right);
      case ROUNDED_QUOTIENT -> roundedQuotient(left, right);
      case MAXIMUM -> maximum(left, right);
      case MINIMUM -> minimum(left, right);
    };
  }

  public String add(String left, String right) {
    return binary(isInteger() ? "add" : "fadd", left, right);
  }

  public String subtract(String left, String right) {
    return binary(isInteger() ? "sub" : "fsub", left, right);
  }

  public String multiply(String left, String right) {
    return binary(isInteger() ? "mul" : "fmul", left, right);
  }

  String divide(String left, String right) {
    return binary(isInteger() ? "sdiv" : "fdiv", left, right);
  }

  /** Of integers: half of the divisor added to what is above 0, and taken off what is below. */
  private String roundedQuotient(String left, String right) {
    String zero = type.constant(0);
    String half = binary("lshr", right, type.constant(1));
    String up = divide(add(maximum(left, zero), half), right);
    String down = divide(subtract(half, minimum(left, zero)), right);
    return subtract(up, down);
  }

  public String negate(String value) {
    return isInteger()
        ? subtract(type.constant(0), value)
        : writer.let("fneg %s %s", type.ir(), value);
  }

  /** The larger of two; NaN if either is. */
  public String maximum(String left, String right) {
    return isInteger() ? intrinsic("smax", left, right) : extremum("maximum", left, right);
  }

  /** The smaller of two; NaN if either is. */
  public String minimum(String left, String right) {
    return isInteger() ? intrinsic("smin", left, right) : extremum("minimum", left, right);
  }

  /** Tells zeros of different signs apart no more: that saves half of the instructions. */
  private String extremum(String name, String left, String right) {
    return call("nsz ", name, left, right);
  }

  /** Lanes of one vector where a mask is on, of another where it is off. */
  public String select(String mask, String on, String off) {
    if (on.equals(off)) return on;
    return writer.let(
        "select %s %s, %s %s, %s %s", type.mask(), mask, type.ir(), on, type.ir(), off);
  }

  /** The sum of all lanes as a scalar, added in any order. */
  public String sumOfLanes(String vector) {
    if (type.lanes() == 1) return vector;
    if (isInteger()) return reduced("", "add", "", vector);
    String start =
        "%s %s, ".formatted(type.scalar(), new VectorType(type.element(), 1).constant(-0.0));
    return reduced("reassoc ", "fadd", start, vector);
  }

  /** The largest of all lanes as a scalar; NaN if one is. */
  public String maximumOfLanes(String vector) {
    if (type.lanes() == 1) return vector;
    return isInteger() ? reduced("", "smax", "", vector) : reduced("nsz ", "fmaximum", "", vector);
  }

  private String reduced(String flags, String operation, String start, String vector) {
    return writer.let(
        "call %s%s @llvm.vector.reduce.%s.%s(%s%s %s)",
        flags, type.scalar(), operation, type.suffix(), start, type.ir(), vector);
  }

  /** {@code left * right + summand}, rounded once or twice, whichever is faster. */
  public String multiplyAdd(String left, String right, String summand) {
    if (isInteger()) return add(multiply(left, right), summand);
    return intrinsic("fmuladd", left, right, summand);
  }

  /** {@code coefficients[0] + coefficients[1] * x + ...} by Horner's rule. */
  String polynomial(double[] coefficients, String x) {
    String sum = type.constant(coefficients[coefficients.length - 1]);
    for (int each = coefficients.length - 2; each >= 0; each--) {
      sum = multiplyAdd(sum, x, type.constant(coefficients[each]));
    }
    return sum;
  }

  /** The value, but at least {@code low} and at most {@code high}; NaN stays NaN. */
  String clamp(String value, double low, double high) {
    String floored = where("olt", value, low, type.constant(low), value);
    return where("ogt", floored, high, type.constant(high), floored);
  }

  /** One value or another, lane by lane, after a comparison with a constant. */
  String where(String comparison, String value, double bound, String yes, String no) {
    String holds =
        writer.let("fcmp %s %s %s, %s", comparison, type.ir(), value, type.constant(bound));
    return writer.let(
        "select %s %s, %s %s, %s %s", type.mask(), holds, type.ir(), yes, type.ir(), no);
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

  /** An instruction on two vectors by its name. */
  public String binary(String instruction, String left, String right) {
    return writer.let("%s %s %s, %s", instruction, type.ir(), left, right);
  }

  private boolean isInteger() {
    return type.element().isInteger();
  }

  private String intrinsic(String name, String... arguments) {
    return call("", name, arguments);
  }

  private String call(String flags, String name, String... arguments) {
    String typed = type.ir() + " " + String.join(", " + type.ir() + " ", arguments);
    return writer.let("call %s%s @llvm.%s.%s(%s)", flags, type.ir(), name, type.suffix(), typed);
  }
}
