package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;

/**
 * Copies vectors along one row of an operand into a dense row; positions that do not exist in the
 * source become padding.
 *
 * @param memory what copies
 * @param stride elements between neighbours in the source
 * @param extent positions of the row that exist in the source, from 0
 * @param inside condition under which the source row exists at all
 */
record RowCopy(VectorMemory memory, long stride, long extent, String inside) {

  /**
   * Copies the positions {@code first + at} onwards of the row {@code from} to {@code to + at}.
   *
   * @param lanes positions to write
   */
  void vector(String from, Index first, Index at, String to, long lanes) {
    Index position = writer().add(first, at);
    String source = writer().address(type().scalar(), from, writer().multiply(position, stride));
    String value = type().lanes() == 1 ? one(source, position) : several(source, position, lanes);
    memory.storeFirst(value, writer().address(type().scalar(), to, at), lanes);
  }

  private FunctionWriter writer() {
    return memory.writer();
  }

  private VectorType type() {
    return memory.type();
  }

  private String one(String source, Index position) {
    String valid = writer().and(inside, writer().within(position, 0, extent));
    return memory.load(writer().orPadding(valid, source));
  }

  private String several(String source, Index position, long lanes) {
    List<String> masks = masks(position, lanes);
    if (stride != 1) return memory.gather(source, stride, mask(masks));
    return masks.isEmpty() ? memory.load(source) : memory.load(source, mask(masks));
  }

  private String mask(List<String> masks) {
    return masks.isEmpty() ? type().firstLanes(type().lanes()) : memory.allOf(masks);
  }

  private List<String> masks(Index position, long lanes) {
    List<String> masks = new ArrayList<>();
    if (lanes < type().lanes()) masks.add(type().firstLanes(lanes));
    if (!new Index("", position.low(), position.high() + lanes - 1).within(0, extent)) {
      masks.add(memory.lanesWithin(position, 1, extent));
    }
    if (!inside.equals("true")) masks.add(memory.splatMask(inside));
    return masks;
  }
}
