package org.tilewright.space.operator;

import java.util.Arrays;
import java.util.List;

/**
 * One dimension of a tensor with what a nest reads or writes along it.
 *
 * @param letter the dimension in a layout: {@code h}
 */
record Dimension(String letter, long extent, Affine index) {

  /** The dimension along which an axis runs. */
  static Dimension along(Axis axis) {
    return new Dimension(axis.name(), axis.extent(), Affine.of(axis.name()));
  }

  /** The access of a tensor with these dimensions, outermost first. */
  static Access access(String name, ElementType type, List<Dimension> dimensions) {
    List<Long> shape = dimensions.stream().map(Dimension::extent).toList();
    String layout = String.join(",", dimensions.stream().map(Dimension::letter).toList());
    List<Affine> indices = dimensions.stream().map(Dimension::index).toList();
    return new Access(new Operand(name, type, shape, layout), indices);
  }

  static Access access(String name, ElementType type, Dimension... dimensions) {
    return access(name, type, Arrays.asList(dimensions));
  }
}
