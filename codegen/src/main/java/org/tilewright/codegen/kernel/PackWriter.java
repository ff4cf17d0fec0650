package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tilewright.codegen.ir.CountedLoop;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorMemory;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * Writes the copy of an input's tile; positions outside the operand, padding or the end of a tile,
 * become padding.
 */
final class PackWriter {
  /** Rows up to this many vectors are written out. */
  private static final long MOST_UNROLLED = 8;

  private final LoopNest nest;
  private final Packing packing;
  private final FunctionWriter writer;
  private final Scope scope;
  private final View source;
  private final PackLayout layout;
  private final VectorType type;
  private final OptionalInt transposed;

  PackWriter(LoopNest nest, Packing packing, FunctionWriter writer, Scope scope) {
    this.nest = nest;
    this.packing = packing;
    this.writer = writer;
    this.scope = scope;
    this.source = scope.views().get(packing.input());
    this.layout = PackLayout.of(nest, packing);
    this.type = new VectorType(source.type(), nest.lanes());
    this.transposed = layout.transposed(access(), type.lanes());
  }

  /** Bytes of the copy. */
  long bytes() {
    return layout.bytes();
  }

  /** Writes the copy. */
  void copyTo(String pointer) {
    dimension(0, pointer, firstPositions());
  }

  /** How to read a copy. */
  View view(String copy) {
    return layout.view(source, copy, origins());
  }

  private Access access() {
    return source.access();
  }

  private Map<String, Index> origins() {
    Map<String, Index> origins = new HashMap<>();
    for (var each : scope.ranges().entrySet()) origins.put(each.getKey(), each.getValue().begin());
    return origins;
  }

  /** The position in each dimension of the operand where the copy begins. */
  private List<Index> firstPositions() {
    Map<String, Long> tile = nest.tileAt(packing.depth());
    List<Index> positions = new ArrayList<>();
    for (Affine each : access().indices()) {
      Index position = Index.constant(each.plus(-each.constant()).over(tile).low());
      for (var term : each.coefficients().entrySet()) {
        Index begin = scope.range(term.getKey()).begin();
        position = writer.add(position, writer.multiply(begin, term.getValue()));
      }
      positions.add(writer.add(position, Index.constant(each.constant())));
    }
    return positions;
  }

  /** Loops over one dimension of the copy; squares are copied along two at once. */
  private void dimension(int depth, String pointer, List<Index> positions) {
    PackLayout.Dimension dimension = layout.dimensions().get(depth);
    if (depth == layout.row()) {
      row(dimension, pointer, positions);
      return;
    }
    if (transposed.equals(OptionalInt.of(depth))) {
      dimension(depth + 1, pointer, positions);
      return;
    }
    CountedLoop loop =
        new CountedLoop(Index.constant(0), Index.constant(dimension.extent()), 1, true);
    loop.write(
        writer,
        "",
        List.of(),
        (index, none) -> {
          Index distance = writer.multiply(index, layout.stride(depth));
          String moved = writer.address(stored(), pointer, distance);
          dimension(depth + 1, moved, move(positions, dimension, index));
          return none;
        });
  }

  private List<Index> move(List<Index> positions, PackLayout.Dimension dimension, Index index) {
    List<Index> moved = new ArrayList<>(positions);
    Index distance = writer.multiply(index, dimension.scale());
    moved.set(dimension.source(), writer.add(positions.get(dimension.source()), distance));
    return moved;
  }

  /** Name of the type of the copy's elements. */
  private String stored() {
    return new VectorType(layout.type(), 1).scalar();
  }

  /** Copies one row of the innermost dimension, or all rows along the transposed one. */
  private void row(PackLayout.Dimension dimension, String pointer, List<Index> positions) {
    if (transposed.isEmpty()) {
      vectors(dimension, pointer, positions);
      return;
    }
    int depth = transposed.getAsInt();
    PackLayout.Dimension columns = layout.dimensions().get(depth);
    new SquareCopy(memory(type.lanes()), access(), dimension, columns, layout.stride(depth))
        .write(positions, pointer);
  }

  private VectorMemory memory(int lanes) {
    return new VectorMemory(
        writer,
        new VectorType(source.type(), lanes),
        nest.operator().combiner().initial() + source.zeroPoint());
  }

  /** Copies one row of the innermost dimension, vector by vector. */
  private void vectors(PackLayout.Dimension dimension, String pointer, List<Index> positions) {
    boolean alongCells = dimension.scale() == layout.cell();
    long length = dimension.extent() * dimension.scale();
    int lanes = type.lanes() * (int) dimension.scale();
    List<Slice> rows =
        alongCells ? List.of(slice(dimension, positions)) : cellRows(dimension, positions);
    RowCopy copy =
        new RowCopy(
            memory(lanes),
            layout.type(),
            layout.cell() > 1 ? scope.cells().moved(nest.operator(), access().operand()) : 0,
            access().operand().stride(dimension.source()),
            access().operand().shape().get(dimension.source()),
            rows);
    Index first = positions.get(dimension.source());
    long vectors = length / lanes;
    if (vectors > MOST_UNROLLED) {
      loopOverVectors(copy, vectors * lanes, first, pointer);
    } else {
      for (long each = 0; each < vectors; each++) {
        copy.vector(first, Index.constant(each * lanes), pointer, lanes);
      }
    }
    long rest = length % lanes;
    if (rest > 0) copy.vector(first, Index.constant(vectors * lanes), pointer, rest);
  }

  /** The rows whose elements go side by side. */
  private List<Slice> cellRows(PackLayout.Dimension dimension, List<Index> positions) {
    PackLayout.Dimension factors = layout.dimensions().get(layout.row() + 1);
    List<Slice> rows = new ArrayList<>();
    for (long each = 0; each < factors.extent(); each++) {
      rows.add(slice(dimension, move(positions, factors, Index.constant(each))));
    }
    return rows;
  }

  private void loopOverVectors(RowCopy copy, long length, Index first, String pointer) {
    int lanes = copy.memory().type().lanes();
    new CountedLoop(Index.constant(0), Index.constant(length), lanes, true)
        .write(
            writer,
            "",
            List.of(),
            (index, none) -> {
              copy.vector(first, index, pointer, lanes);
              return none;
            });
  }

  private Slice slice(PackLayout.Dimension dimension, List<Index> positions) {
    return Slice.of(writer, access(), positions, Set.of(dimension.source()));
  }
}
