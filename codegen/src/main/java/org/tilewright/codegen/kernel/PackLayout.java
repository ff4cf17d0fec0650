package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tilewright.codegen.ir.Index;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Axis;
import org.tilewright.space.operator.ElementType;

/**
 * Where each element of an input goes in its packed copy.
 *
 * <p>The copy is a dense box of the dimensions in the operand's order. Dimensions that an axis
 * indexes alone may be cut into blocks, which are outermost: reductions that the loops outside the
 * accumulators cut, by their chunk; and a spatial vector axis by the register tile, the positions
 * in its block innermost, so that a register tile reads the copy from front to back (Goto and van
 * de Geijn 2008). Where the vector axis counts inside the steps of another, as channels do inside
 * groups, each step of that other is a block. What one lane of a dot product multiplies at once is
 * side by side.
 *
 * @param dimensions outermost first, blocks before all others
 * @param blocks the axes cut into blocks, in the order of their dimensions
 * @param tile positions of each axis that the copy is made for
 * @param type of an element of the copy
 * @param cell elements that one lane multiplies at once, side by side in the last dimension; 1 if
 *     there is no such dimension
 */
record PackLayout(
    List<Dimension> dimensions,
    Map<String, View.Block> blocks,
    Map<String, Long> tile,
    ElementType type,
    int cell) {

  /**
   * A dimension of the copy.
   *
   * @param source dimension of the operand
   * @param scale positions of the source for one position here
   */
  record Dimension(int source, long scale, long extent) {}

  static PackLayout of(LoopNest nest, Packing packing) {
    Access access = nest.operator().read(packing.input());
    Map<String, Long> tile = nest.tileAt(packing.depth());
    Map<String, Long> sizes = blockSizes(nest, access, tile);
    String vectorAxis = spatialVectorAxis(nest);
    List<Dimension> dimensions = new ArrayList<>();
    Map<Integer, Long> cut = new HashMap<>();
    for (var each : sizes.entrySet()) {
      int source = dimension(access, each.getKey());
      long coefficient = access.indices().get(source).coefficient(each.getKey());
      long count = -Math.floorDiv(-tile.getOrDefault(each.getKey(), 1L), each.getValue());
      dimensions.add(new Dimension(source, each.getValue() * coefficient, count));
      cut.put(source, each.getValue());
    }
    int vectors = sizes.containsKey(vectorAxis) ? dimension(access, vectorAxis) : -1;
    int cell = nest.dotLength();
    int factors = nest.dotLoop().flatMap(dot -> access.cellDimension(dot.axis())).orElse(-1);
    for (int each = 0; each < access.indices().size(); each++) {
      long extent = cut.getOrDefault(each, access.indices().get(each).over(tile).size());
      if (each == vectors) continue;
      dimensions.add(
          each == factors
              ? new Dimension(each, cell, -Math.floorDiv(-extent, cell))
              : new Dimension(each, 1, extent));
    }
    if (vectors >= 0) dimensions.add(new Dimension(vectors, 1, cut.getOrDefault(vectors, 1L)));
    if (cell > 1) dimensions.add(new Dimension(factors, 1, cell));
    ElementType type = cell > 1 ? Cells.factor(cell) : access.operand().type();
    return new PackLayout(dimensions, Map.of(), tile, type, cell).withBlocks(sizes);
  }

  private PackLayout withBlocks(Map<String, Long> sizes) {
    Map<String, View.Block> blocks = new LinkedHashMap<>();
    sizes.forEach((axis, size) -> blocks.put(axis, new View.Block(size, stride(blocks.size()))));
    return new PackLayout(dimensions, blocks, tile, type, cell);
  }

  /** Positions in a block of each axis that is cut. */
  private static Map<String, Long> blockSizes(
      LoopNest nest, Access access, Map<String, Long> tile) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Axis each : nest.operator().reductionAxes()) {
      long chunk = nest.tileAt(nest.accumulatorDepth(), each.name());
      boolean isCut = chunk < tile.getOrDefault(each.name(), 1L);
      if (isCut && access.soleDimension(each.name()).isPresent()) sizes.put(each.name(), chunk);
    }
    String vectorAxis = spatialVectorAxis(nest);
    if (access.soleDimension(vectorAxis).isPresent() || isFinest(nest, access, vectorAxis)) {
      coarser(access, vectorAxis).forEach(each -> sizes.put(each, 1L));
      sizes.put(vectorAxis, vectorBlock(nest, vectorAxis));
    }
    return sizes;
  }

  private static String spatialVectorAxis(LoopNest nest) {
    return nest.vectorLoop().filter(nest::isSpatial).map(Loop::axis).orElse("");
  }

  /** The register tile along the vector axis, in whole vectors. */
  private static long vectorBlock(LoopNest nest, String vectorAxis) {
    long tile = 1;
    for (Loop each : nest.loops()) {
      if (each.axis().equals(vectorAxis) && !each.inRegisters()) tile = each.step();
    }
    long lanes = nest.lanes();
    long size = tile == 1 ? nest.registerTile().getOrDefault(vectorAxis, 1L) : tile;
    return -Math.floorDiv(-size, lanes) * lanes;
  }

  /** The first dimension that an axis indexes. */
  private static int dimension(Access access, String axis) {
    return dimensions(access, axis).get(0);
  }

  private static List<Integer> dimensions(Access access, String axis) {
    return IntStream.range(0, access.indices().size())
        .filter(each -> access.indices().get(each).uses(axis))
        .boxed()
        .toList();
  }

  /**
   * Whether an axis counts the positions between the steps of other axes, as an output channel does
   * inside its group. Those must stand still in a register tile.
   */
  private static boolean isFinest(LoopNest nest, Access access, String axis) {
    if (dimensions(access, axis).size() != 1) return false;
    Affine index = access.indices().get(dimension(access, axis));
    return index.coefficient(axis) == 1
        && index.constant() == 0
        && coarser(access, axis).stream()
            .allMatch(
                each ->
                    index.coefficient(each) >= nest.operator().axis(axis).extent()
                        && dimensions(access, each).size() == 1
                        && nest.operator().axis(each).isSpatial()
                        && nest.registerTile().getOrDefault(each, 1L) == 1);
  }

  /** The other axes in the index of an axis, those with the longest steps first. */
  private static List<String> coarser(Access access, String axis) {
    Affine index = access.indices().get(dimension(access, axis));
    return index.coefficients().keySet().stream()
        .filter(each -> !each.equals(axis))
        .sorted(Comparator.comparing(each -> -index.coefficient(each)))
        .toList();
  }

  /** Elements between neighbours along a dimension of the copy. */
  long stride(int dimension) {
    long stride = 1;
    for (Dimension each : dimensions.subList(dimension + 1, dimensions.size())) {
      stride *= each.extent();
    }
    return stride;
  }

  /** Bytes of the copy. */
  long bytes() {
    return dimensions.get(0).extent() * stride(0) * type.bytes();
  }

  /**
   * The dimension along which neighbours are neighbours in the operand, if those along the
   * innermost are not and come in whole vectors.
   */
  OptionalInt transposed(Access access, int lanes) {
    Dimension rows = dimensions.get(row());
    boolean apart = access.operand().stride(rows.source()) > 1;
    if (cell > 1 || lanes == 1 || !apart || rows.extent() % lanes > 0) return OptionalInt.empty();
    return IntStream.range(0, row())
        .filter(each -> dimensions.get(each).source() == access.operand().shape().size() - 1)
        .filter(each -> dimensions.get(each).scale() == 1 && dimensions.get(each).extent() > 1)
        .findFirst();
  }

  /** The innermost dimension, cells apart. */
  int row() {
    return dimensions.size() - (cell > 1 ? 2 : 1);
  }

  /**
   * How to read a copy.
   *
   * @param source what was copied
   * @param origins position of each axis at its first element
   */
  View view(View source, String copy, Map<String, Index> origins) {
    return new View(
        source.access(),
        type,
        copy,
        first(source.access()),
        strides(source.access()),
        origins,
        blocks,
        cell > 1 ? 0 : source.zeroPoint(),
        cell,
        source.padded(),
        /* checked= */ false);
  }

  /**
   * Elements from the begin of the copy to the begin of all axes: not 0 where an index falls along
   * an axis.
   */
  private long first(Access access) {
    long first = 0;
    for (int each = blocks.size(); each <= row(); each++) {
      Affine index = access.indices().get(dimensions.get(each).source());
      first -= stride(each) * index.plus(-index.constant()).over(tile).low();
    }
    return first;
  }

  /** Elements of the copy between neighbours along each axis, inside a block. */
  private Map<String, Long> strides(Access access) {
    Map<String, Long> strides = new HashMap<>();
    for (int each = blocks.size(); each <= row(); each++) {
      long stride = stride(each) / dimensions.get(each).scale();
      Affine index = access.indices().get(dimensions.get(each).source());
      index.coefficients().forEach((axis, c) -> strides.merge(axis, c * stride, Long::sum));
    }
    return strides;
  }
}
