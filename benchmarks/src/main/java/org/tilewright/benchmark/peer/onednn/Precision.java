package org.tilewright.benchmark.peer.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.memory.data_type;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;

/**
 * The types of a product's operands.
 *
 * @param factors of source and weights
 * @param sums of bias and destination
 */
record Precision(data_type factors, data_type sums) {
  static final Precision SINGLE = new Precision(data_type.f32, data_type.f32);
  private static final Precision EIGHT_BITS = new Precision(data_type.s8, data_type.s32);

  /** Empty if oneDNN is not asked for such types. */
  static Optional<Precision> of(Operator operator) {
    ElementType sums = operator.output().operand().type();
    if (operator.type() == ElementType.F32 && sums == ElementType.F32) return Optional.of(SINGLE);
    boolean eightBits = operator.type() == ElementType.I8 && sums == ElementType.I32;
    return eightBits ? Optional.of(EIGHT_BITS) : Optional.empty();
  }
}
