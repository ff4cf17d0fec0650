package org.tilewright.space.operator;

import java.util.List;

/**
 * One dense, row-major tensor of an operator.
 *
 * @param layout a letter or word for each dimension, outermost first: {@code n,h,w,c}
 * @param constant whether its values are the same in every execution, as weights are, so that work
 *     on them may be done once, ahead of time
 */
public record Operand(
    String name, ElementType type, List<Long> shape, String layout, boolean constant) {

  public Operand {
    shape = List.copyOf(shape);
  }

  /** An operand whose values may change from one execution to the next. */
  public Operand(String name, ElementType type, List<Long> shape, String layout) {
    this(name, type, shape, layout, false);
  }

  Operand asConstant() {
    return new Operand(name, type, shape, layout, true);
  }

  public int rank() {
    return shape.size();
  }

  public long elements() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }

  public long bytes() {
    return Math.multiplyExact(elements(), (long) type.bytes());
  }

  /** Distance in elements between neighbours along a dimension. */
  public long stride(int dimension) {
    return shape.subList(dimension + 1, rank()).stream().reduce(1L, Math::multiplyExact);
  }
}
