package org.tilewright.codegen.kernel;

import java.util.Map;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.ElementType;

/**
 * How the generated code reads an input: from the operand itself, or from a packed copy.
 *
 * @param access the read in the operator
 * @param type of an element in memory
 * @param pointer the first element
 * @param first elements from there to position 0 of all axes; below 0 where that is padding
 * @param strides elements between neighbours along each axis
 * @param origins position of each axis at the first element; absent means 0
 * @param blocks axes laid out in blocks
 * @param zeroPoint the integer that stands for 0, and that padding holds
 * @param cell elements side by side that one lane multiplies at once, 1 if not; their axis is read
 *     at multiples of it
 * @param padded whether some positions are outside the operand
 * @param checked whether those must be kept from memory; a copy has room for them
 */
record View(
    Access access,
    ElementType type,
    String pointer,
    long first,
    Map<String, Long> strides,
    Map<String, Index> origins,
    Map<String, Block> blocks,
    long zeroPoint,
    int cell,
    boolean padded,
    boolean checked) {

  /**
   * An axis laid out in blocks of {@code size} positions, {@code stride} elements from one block to
   * the next; inside a block the axis has its usual stride.
   */
  record Block(long size, long stride) {}

  /** The operand as the caller passed it. */
  static View direct(Access access, String pointer, long zeroPoint, Map<String, Long> extents) {
    return new View(
        access,
        access.operand().type(),
        pointer,
        access.linear().constant(),
        Map.copyOf(access.linear().coefficients()),
        Map.of(),
        Map.of(),
        zeroPoint,
        /* cell= */ 1,
        access.padded(extents),
        access.padded(extents));
  }

  /** The address {@code offset} elements after a pointer into the view. */
  String address(FunctionWriter writer, String from, Index offset) {
    return writer.address(new VectorType(type, 1).scalar(), from, offset);
  }

  /** The same with the first element elsewhere. */
  View at(String other) {
    return new View(
        access, type, other, first, strides, origins, blocks, zeroPoint, cell, padded, checked);
  }

  long stride(String axis) {
    return strides.getOrDefault(axis, 0L);
  }

  Index origin(String axis) {
    return origins.getOrDefault(axis, Index.constant(0));
  }

  /** Elements from the first to those at a position of an axis, at the begin of a block. */
  Index offset(FunctionWriter writer, String axis, Index position) {
    if (stride(axis) == 0) return Index.constant(0);
    Index distance = writer.subtract(position, origin(axis));
    Block block = blocks.get(axis);
    return block == null
        ? writer.multiply(distance, stride(axis))
        : writer.multiply(writer.divide(distance, block.size()), block.stride());
  }
}
