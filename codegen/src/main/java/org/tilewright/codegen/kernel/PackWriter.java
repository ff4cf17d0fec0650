package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  PackWriter(LoopNest nest, Packing packing, FunctionWriter writer, Scope scope) {
    this.nest = nest;
    this.packing = packing;
    this.writer = writer;
    this.scope = scope;
    this.source = scope.views().get(packing.input());
    this.layout = PackLayout.of(nest, packing);
    this.type = new VectorType(source.type(), nest.lanes());
  }

  /** Bytes of the copy. */
  long bytes() {
    return layout.elements() * type.element().bytes();
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

  /** Loops over one dimension of the copy. */
  private void dimension(int depth, String pointer, List<Index> positions) {
    PackLayout.Dimension dimension = layout.dimensions().get(depth);
    if (depth == layout.dimensions().size() - 1) {
      row(dimension, pointer, positions);
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
          String moved = writer.address(type.scalar(), pointer, distance);
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

  /** Copies one row of the innermost dimension, vector by vector. */
  private void row(PackLayout.Dimension dimension, String pointer, List<Index> positions) {
    String inside = "true";
    for (int each = 0; each < positions.size(); each++) {
      if (each == dimension.source()) continue;
      long extent = access().operand().shape().get(each);
      inside = writer.and(inside, writer.within(positions.get(each), 0, extent));
    }
    RowCopy copy =
        new RowCopy(
            new VectorMemory(
                writer, type, nest.operator().combiner().initial() + source.zeroPoint()),
            access().operand().stride(dimension.source()),
            access().operand().shape().get(dimension.source()),
            inside);
    String from = sourceRow(dimension, positions);
    Index first = positions.get(dimension.source());
    long vectors = dimension.extent() / type.lanes();
    if (vectors > MOST_UNROLLED) {
      loopOverVectors(copy, vectors, from, first, pointer);
    } else {
      for (long each = 0; each < vectors; each++) {
        copy.vector(from, first, Index.constant(each * type.lanes()), pointer, type.lanes());
      }
    }
    long rest = dimension.extent() % type.lanes();
    if (rest > 0) copy.vector(from, first, Index.constant(vectors * type.lanes()), pointer, rest);
  }

  private void loopOverVectors(
      RowCopy copy, long vectors, String from, Index first, String pointer) {
    Index end = Index.constant(vectors * type.lanes());
    new CountedLoop(Index.constant(0), end, type.lanes(), true)
        .write(
            writer,
            "",
            List.of(),
            (index, none) -> {
              copy.vector(from, first, index, pointer, type.lanes());
              return none;
            });
  }

  /** The operand at position 0 of the row; outside the operand if the row is. */
  private String sourceRow(PackLayout.Dimension dimension, List<Index> positions) {
    Index offset = Index.constant(0);
    for (int each = 0; each < positions.size(); each++) {
      if (each == dimension.source()) continue;
      long stride = access().operand().stride(each);
      offset = writer.add(offset, writer.multiply(positions.get(each), stride));
    }
    return writer.address(type.scalar(), "%" + access().operand().name(), offset);
  }
}
