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
 * of <em>cells</em>: 32 bits that hold the factors of one lane side by side.
 *
 * <p>Factors are 16 bits wide, so that a byte less its zero point fits, and their products are
 * written as what they mean, which LLVM recognises as {@code pmaddwd} or {@code vpdpwssd}. Exact:
 * the sum of two products stays far below 32 bits.
 *
 * @param cells one for each lane of the accumulators
 * @param length factors in a cell
 */
record DotProduct(FunctionWriter writer, VectorType cells, int length) {
  static final ElementType FACTOR = ElementType.I16;

  private VectorType factors() {
    return new VectorType(FACTOR, length * cells.lanes());
  }

  /** Bytes side by side as cells, less what stands for 0. */
  String cells(String bytes, long zeroPoint) {
    VectorType factors = factors();
    Arithmetic arithmetic = new Arithmetic(writer, factors);
    String wide = arithmetic.convert(bytes, ElementType.I8);
    String centred = zeroPoint == 0 ? wide : arithmetic.add(wide, factors.constant(-zeroPoint));
    return new Shuffle(writer, factors).as(cells, centred);
  }

  /** The products of all factors of each cell, added to the summand. */
  String multiplyAdd(String left, String right, String summand) {
    VectorType wide = factors().of(ElementType.I32);
    Arithmetic products = new Arithmetic(writer, wide);
    String product = products.multiply(widened(left), widened(right));
    Arithmetic sums = new Arithmetic(writer, cells);
    Shuffle shuffle = new Shuffle(writer, wide);
    List<String> parts = new ArrayList<>();
    for (int each = 0; each < length; each++) parts.add(shuffle.every(length, each, product));
    return sums.add(parts.stream().reduce(sums::add).orElseThrow(), summand);
  }

  private String widened(String vector) {
    String factors = new Shuffle(writer, cells).as(factors(), vector);
    return new Arithmetic(writer, factors().of(ElementType.I32)).convert(factors, FACTOR);
  }
}
