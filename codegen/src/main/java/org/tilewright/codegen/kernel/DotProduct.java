package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.ElementType;

/**
 * Writes products of neighbours along a reduction that are summed at once. Each operand is a vector
 * of {@link Cells}, one for each lane of the accumulators.
 *
 * <p>Fours are the processor's instruction, if it has one. All others are written as what they
 * mean, which LLVM recognises in pairs as {@code pmaddwd} or {@code vpdpwssd}. Exact: the sum of
 * two or four products stays far below 32 bits.
 */
record DotProduct(FunctionWriter writer, VectorType lanes, Cells cells) {
  /** Bytes of the narrowest vector register of x86. */
  private static final int NARROWEST = 16;

  private VectorType factors() {
    return new VectorType(cells.factor(), cells.length() * lanes.lanes());
  }

  /**
   * Bytes side by side as cells.
   *
   * @param moved what is added to each
   */
  String cells(String bytes, long moved) {
    Arithmetic arithmetic = new Arithmetic(writer, factors());
    String wide = arithmetic.convert(bytes, ElementType.I8);
    String factors = moved == 0 ? wide : arithmetic.add(wide, factors().constant(moved));
    return new Shuffle(writer, factors()).as(lanes, factors);
  }

  /**
   * The products of all factors of each cell, added to the summand; of single factors the lower
   * halves.
   */
  String multiplyAdd(String left, String right, String summand) {
    if (cells.length() == 4 && cells.instruction().isPresent()) {
      return new FourByteWriter(writer, lanes, cells.instruction().get())
          .multiplyAdd(left, right, summand);
    }
    if (cells.length() == 1) return multiplyAddHalves(left, right, summand);
    VectorType wide = factors().of(ElementType.I32);
    Arithmetic products = new Arithmetic(writer, wide);
    String product = products.multiply(widened(left), widened(right));
    Arithmetic sums = new Arithmetic(writer, lanes);
    Shuffle shuffle = new Shuffle(writer, wide);
    List<String> parts = new ArrayList<>();
    for (int each = 0; each < cells.length(); each++) {
      parts.add(shuffle.every(cells.length(), each, product));
    }
    String sum = sums.add(parts.stream().reduce(sums::add).orElseThrow(), summand);
    boolean fillsRegister = lanes.bytes() >= NARROWEST;
    return cells.pairs() && fillsRegister ? writer.settled(lanes.ir(), sum) : sum;
  }

  /** Factors of 32 bits that need 16, as pairs of which one is 0 and the other anything. */
  private String multiplyAddHalves(String left, String right, String summand) {
    String low = new Arithmetic(writer, lanes).binary("and", right, lanes.constant(0xffff));
    return new DotProduct(writer, lanes, cells.withZeros()).multiplyAdd(left, low, summand);
  }

  private String widened(String vector) {
    String factors = new Shuffle(writer, lanes).as(factors(), vector);
    return new Arithmetic(writer, factors().of(ElementType.I32)).convert(factors, cells.factor());
  }

  /** The factors of each cell, added to the summand. */
  String add(String right, String summand) {
    return multiplyAdd(constant(1), right, summand);
  }

  /** The same factor everywhere. */
  String constant(long factor) {
    int cell = (int) (factor & 0xff) * 0x01010101;
    return lanes.constant(cell);
  }
}
