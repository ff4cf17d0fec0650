package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.ElementType;

/**
 * Copies vectors along rows of an operand into a dense row; positions that do not exist in the
 * source become padding. Of several rows the elements at each position are put side by side.
 *
 * @param memory what reads
 * @param stored type of the dense row, at least as wide as the source
 * @param moved what is added to each element and to padding
 * @param stride elements between neighbours in the source
 * @param extent positions of a row that exist in the source, from 0
 * @param rows of the source
 */
record RowCopy(
    VectorMemory memory,
    ElementType stored,
    long moved,
    long stride,
    long extent,
    List<Slice> rows) {

  /**
   * Copies the positions {@code first + at} onwards of the rows to position {@code at} of {@code
   * to}.
   *
   * @param lanes positions to write
   */
  void vector(Index first, Index at, String to, long lanes) {
    Index position = writer().add(first, at);
    List<String> values = new ArrayList<>();
    for (Slice each : rows) values.add(read(each, position, lanes));
    String value = new Shuffle(writer(), type()).interleave(values);
    VectorType all = new VectorType(stored, type().lanes() * rows.size());
    String address = writer().address(all.scalar(), to, writer().multiply(at, rows.size()));
    new VectorMemory(writer(), all).storeFirst(stored(value, all), address, lanes * rows.size());
  }

  private String stored(String value, VectorType all) {
    Arithmetic arithmetic = new Arithmetic(writer(), all);
    String wide = arithmetic.convert(value, type().element());
    return moved == 0 ? wide : arithmetic.add(wide, all.constant(moved));
  }

  private FunctionWriter writer() {
    return memory.writer();
  }

  private VectorType type() {
    return memory.type();
  }

  private String read(Slice row, Index position, long lanes) {
    String source =
        writer().address(type().scalar(), row.pointer(), writer().multiply(position, stride));
    return type().lanes() == 1 ? one(row, source, position) : several(row, source, position, lanes);
  }

  private String one(Slice row, String source, Index position) {
    String valid = writer().and(row.inside(), writer().within(position, 0, extent));
    return memory.load(writer().orPadding(valid, source));
  }

  private String several(Slice row, String source, Index position, long lanes) {
    List<String> masks = masks(row, position, lanes);
    if (stride != 1) return memory.gather(source, stride, mask(masks));
    return masks.isEmpty() ? memory.load(source) : memory.load(source, mask(masks));
  }

  private String mask(List<String> masks) {
    return masks.isEmpty() ? type().firstLanes(type().lanes()) : memory.allOf(masks);
  }

  private List<String> masks(Slice row, Index position, long lanes) {
    List<String> masks = new ArrayList<>(memory.masks(position, lanes, extent));
    if (!row.inside().equals("true")) masks.add(memory.splatMask(row.inside()));
    return masks;
  }
}
