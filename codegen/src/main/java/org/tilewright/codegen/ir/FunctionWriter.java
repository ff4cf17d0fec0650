package org.tilewright.codegen.ir;

import java.util.ArrayList;
import java.util.List;

/** Writes the blocks of one LLVM function. Not safe from several threads. */
public final class FunctionWriter {
  private final List<String> lines = new ArrayList<>();
  private int names;
  private String block = "entry";

  public FunctionWriter() {
    lines.add("entry:");
  }

  /** The blocks written so far. */
  public String body() {
    return String.join("\n", lines) + "\n";
  }

  /** The block being written. */
  public String block() {
    return block;
  }

  /** Adds an instruction: {@code %s} and {@code %d} stand for the values, {@code %%} for itself. */
  public void emit(String template, Object... values) {
    lines.add("  " + Template.fill(template, values));
  }

  /** Names the value of an instruction. */
  public String let(String template, Object... values) {
    String name = name();
    lines.add("  " + name + " = " + Template.fill(template, values));
    return name;
  }

  /** A label nobody else has. */
  public String label(String hint) {
    return hint + names++;
  }

  /** What is read before is not kept for after, and what is read after is not read before. */
  public void fence() {
    emit("call void asm sideeffect \"\", \"~{memory}\"()");
  }

  /** Waits for stores that went past the caches: other stores do not wait for them. */
  public void completeStores() {
    emit("fence seq_cst");
  }

  /**
   * The same value in a vector register of x86, of whose making nothing is known: LLVM otherwise
   * adds in another order, with more values alive at once.
   */
  public String settled(String vector, String value) {
    return let("call %s asm \"\", \"=v,0\"(%s %s)", vector, vector, value);
  }

  /** Ends the current block with a jump to a new one. */
  public void jump(String label) {
    emit("br label %%%s", label);
  }

  public void branch(String condition, String yes, String no) {
    emit("br i1 %s, label %%%s, label %%%s", condition, yes, no);
  }

  public void start(String label) {
    lines.add(label + ":");
    block = label;
  }

  /** Leaves room for an instruction whose operands come later. */
  int reserve() {
    lines.add("");
    return lines.size() - 1;
  }

  void fill(int line, String text) {
    lines.set(line, "  " + text);
  }

  String name() {
    return "%v" + names++;
  }

  /** Runs {@code then} if the condition holds at run time. */
  public void when(String condition, Runnable then) {
    if (condition.equals("false")) return;
    if (condition.equals("true")) {
      then.run();
      return;
    }
    String yes = label("then");
    String after = label("after");
    branch(condition, yes, after);
    start(yes);
    then.run();
    jump(after);
    start(after);
  }

  public Index add(Index left, Index right) {
    if (left.isConstant() && right.isConstant()) return Index.constant(left.low() + right.low());
    if (left.isConstant() && left.low() == 0) return right;
    if (right.isConstant() && right.low() == 0) return left;
    String sum = let("add nsw i64 %s, %s", left, right);
    return new Index(sum, left.low() + right.low(), left.high() + right.high());
  }

  public Index subtract(Index left, Index right) {
    if (right.isConstant()) return add(left, Index.constant(-right.low()));
    if (left.equals(right)) return Index.constant(0);
    String difference = let("sub nsw i64 %s, %s", left, right);
    return new Index(difference, left.low() - right.high(), left.high() - right.low());
  }

  public Index multiply(Index value, long factor) {
    if (value.isConstant()) return Index.constant(value.low() * factor);
    if (factor == 1) return value;
    if (factor == 0) return Index.constant(0);
    String product = let("mul nsw i64 %s, %d", value, factor);
    long one = value.low() * factor;
    long other = value.high() * factor;
    return new Index(product, Math.min(one, other), Math.max(one, other));
  }

  /** The quotient, rounded down, of a value that is not negative. */
  public Index divide(Index value, long divisor) {
    if (divisor == 1) return value;
    if (value.isConstant()) return Index.constant(Math.floorDiv(value.low(), divisor));
    long high = Math.floorDiv(value.high(), divisor);
    if (value.low() >= 0 && high == 0) return Index.constant(0);
    String quotient = let("udiv i64 %s, %d", value, divisor);
    return new Index(quotient, Math.max(0, Math.floorDiv(value.low(), divisor)), high);
  }

  /** The remainder of a value that is not negative. */
  public Index remainder(Index value, long divisor) {
    if (value.isConstant()) return Index.constant(Math.floorMod(value.low(), divisor));
    if (divisor == 1) return Index.constant(0);
    return new Index(let("urem i64 %s, %d", value, divisor), 0, divisor - 1);
  }

  public Index minimum(Index left, Index right) {
    if (left.high() <= right.low()) return left;
    if (right.high() <= left.low()) return right;
    String least = let("call i64 @llvm.smin.i64(i64 %s, i64 %s)", left, right);
    return new Index(least, Math.min(left.low(), right.low()), Math.min(left.high(), right.high()));
  }

  public Index maximum(Index left, Index right) {
    if (left.low() >= right.high()) return left;
    if (right.low() >= left.high()) return right;
    String greatest = let("call i64 @llvm.smax.i64(i64 %s, i64 %s)", left, right);
    return new Index(
        greatest, Math.max(left.low(), right.low()), Math.max(left.high(), right.high()));
  }

  /** Whether {@code begin <= value < end}: {@code true} or {@code false} where that is known. */
  public String within(Index value, long begin, long end) {
    if (value.within(begin, end)) return "true";
    if (value.outside(begin, end)) return "false";
    if (value.low() >= begin) return let("icmp slt i64 %s, %d", value, end);
    if (value.high() < end) return let("icmp sge i64 %s, %d", value, begin);
    String shifted = begin == 0 ? value.text() : let("sub i64 %s, %d", value, begin);
    return let("icmp ult i64 %s, %d", shifted, end - begin);
  }

  public String and(String left, String right) {
    if (left.equals("true") || right.equals("false")) return right;
    if (right.equals("true") || left.equals("false")) return left;
    return let("and i1 %s, %s", left, right);
  }

  /** The address {@code offset} elements after a pointer. */
  public String address(String scalar, String pointer, Index offset) {
    if (offset.isConstant() && offset.low() == 0) return pointer;
    return let("getelementptr %s, ptr %s, i64 %s", scalar, pointer, offset);
  }

  /** A pointer, or if the condition fails one to {@code @padding}, where a vector can be read. */
  public String orPadding(String condition, String pointer) {
    if (condition.equals("true")) return pointer;
    return let("select i1 %s, ptr %s, ptr @padding", condition, pointer);
  }
}
