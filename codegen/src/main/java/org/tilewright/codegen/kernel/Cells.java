package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.Optional;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.space.target.FourByteProduct;

/**
 * What the lanes of dot products hold: the factors of an input side by side in 32 bits, pairs of
 * 16-bit integers less their zero point, or four bytes, moved into the range that the processor's
 * instruction multiplies.
 *
 * @param length factors in a cell; 1 if there are no dot products
 * @param instruction for four bytes; empty if the processor has none
 * @param pairs whether the processor multiplies pairs of 16 bits faster than single ones of 32
 */
record Cells(int length, Optional<FourByteProduct> instruction, boolean pairs) {
  private static final int PAIR = 2;
  private static final int FOUR = 4;

  static Cells of(LoopNest nest, CpuTarget target) {
    return new Cells(
        nest.dotLength(), target.fourByteProduct(), target.dotLengths().contains(PAIR));
  }

  /** As many factors as a processor can multiply at once. */
  static Cells longest(CpuTarget target) {
    List<Integer> lengths = target.dotLengths();
    int longest = lengths.isEmpty() ? PAIR : lengths.get(lengths.size() - 1);
    return new Cells(longest, target.fourByteProduct(), lengths.contains(PAIR));
  }

  /** Cells of one factor and a zero. */
  Cells withZeros() {
    return new Cells(PAIR, instruction, pairs);
  }

  /** The type of a factor. */
  ElementType factor() {
    return factor(length);
  }

  /** The type of a factor where a cell has so many. */
  static ElementType factor(int length) {
    return length == FOUR ? ElementType.I8 : ElementType.I16;
  }

  /** What stands for 0 in the cells of an input. */
  long zero(Operator operator, Operand input) {
    if (length != FOUR) return 0;
    return operator.zeroPoint(input) + (input.equals(first(operator)) ? shift() : 0);
  }

  /** What is added to a factor on its way into a cell. */
  long moved(Operator operator, Operand input) {
    if (length != FOUR) return -operator.zeroPoint(input);
    return (byte) (zero(operator, input) - operator.zeroPoint(input));
  }

  /** What stands for 0 in the first factors of products; the second have no zero point. */
  long firstZero(Operator operator) {
    return length == FOUR ? zero(operator, first(operator)) : 0;
  }

  private long shift() {
    return instruction.map(FourByteProduct::shift).orElse(0L);
  }

  private static Operand first(Operator operator) {
    return operator.body().reads().get(0).operand();
  }
}
