package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.Shuffle;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.space.operator.Access;

/**
 * Copies what an operand holds along two dimensions, the neighbours along one of which are the
 * operand's and along the other the copy's: as squares as wide as a vector, transposed in
 * registers. Positions that do not exist in the operand become padding.
 *
 * @param memory what reads and writes
 * @param rows along whose positions the copy is dense; whole vectors
 * @param columns along whose positions the operand is dense
 * @param stride elements of the copy between columns
 */
record SquareCopy(
    VectorMemory memory,
    Access access,
    PackLayout.Dimension rows,
    PackLayout.Dimension columns,
    long stride) {

  /** Copies all of both dimensions from their first positions. */
  void write(List<Index> positions, String to) {
    Set<Integer> both = Set.of(rows.source(), columns.source());
    Slice slice = Slice.of(writer(), access, positions, both);
    Index row = positions.get(rows.source());
    Index column = positions.get(columns.source());
    long whole = columns.extent() / lanes() * lanes();
    if (whole > 0) {
      new CountedLoop(Index.constant(0), Index.constant(whole), lanes(), true)
          .write(
              writer(),
              "",
              List.of(),
              (at, none) -> {
                squares(slice, row, writer().add(column, at), lanes(), target(to, at));
                return none;
              });
    }
    long rest = columns.extent() - whole;
    if (rest == 0) return;
    Index last = Index.constant(whole);
    squares(slice, row, writer().add(column, last), rest, target(to, last));
  }

  private String target(String to, Index column) {
    return address(to, writer().multiply(column, stride));
  }

  /** The squares of as many columns as one of them has, or fewer. */
  private void squares(Slice slice, Index row, Index column, long width, String to) {
    List<String> masks = memory.masks(column, width, extent(columns));
    String left = address(slice.pointer(), column);
    for (long at = 0; at < rows.extent(); at += lanes()) {
      Index first = writer().add(row, Index.constant(at));
      List<String> values = read(new Slice(left, slice.inside()), first, masks);
      List<String> transposed = new Shuffle(writer(), memory.type()).transpose(values);
      for (int each = 0; each < width; each++) {
        memory.store(transposed.get(each), address(to, Index.constant(at + each * stride)));
      }
    }
  }

  /** A vector of each row of a square; all of it padding where there is no such row. */
  private List<String> read(Slice left, Index first, List<String> masks) {
    long distance = access.operand().stride(rows.source());
    String top = address(left.pointer(), writer().multiply(first, distance));
    List<String> values = new ArrayList<>();
    for (long each : LongStream.range(0, lanes()).toArray()) {
      Index row = writer().add(first, Index.constant(each));
      String valid = writer().and(left.inside(), writer().within(row, 0, extent(rows)));
      String source = writer().orPadding(valid, address(top, Index.constant(each * distance)));
      values.add(masks.isEmpty() ? memory.load(source) : memory.load(source, memory.allOf(masks)));
    }
    return values;
  }

  private long extent(PackLayout.Dimension dimension) {
    return access.operand().shape().get(dimension.source());
  }

  private String address(String pointer, Index offset) {
    return writer().address(memory.type().scalar(), pointer, offset);
  }

  private int lanes() {
    return memory.type().lanes();
  }

  private FunctionWriter writer() {
    return memory.writer();
  }
}
