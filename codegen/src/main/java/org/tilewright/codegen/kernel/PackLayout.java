package org.tilewright.codegen.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.nest.Packing;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * Where each element of an input goes in its packed copy.
 *
 * <p>The copy is a dense box of the dimensions in the operand's order. If the vector axis indexes a
 * dimension alone, that dimension is cut into blocks of one register tile: blocks outermost, their
 * positions innermost, so that a register tile reads the copy from front to back (Goto and van de
 * Geijn 2008).
 *
 * @param dimensions outermost first
 */
record PackLayout(List<Dimension> dimensions, Optional<View.Block> block) {

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
    String vectorAxis = nest.vectorLoop().map(Loop::axis).orElse("");
    Optional<Integer> blocked = soleDimension(access, vectorAxis);
    List<Dimension> dimensions = new ArrayList<>();
    for (int each = 0; each < access.indices().size(); each++) {
      if (blocked.isEmpty() || blocked.get() != each) {
        long extent = access.indices().get(each).over(tile).size();
        dimensions.add(new Dimension(each, 1, extent));
      }
    }
    if (blocked.isEmpty()) return new PackLayout(dimensions, Optional.empty());
    long size = blockSize(nest, vectorAxis);
    long extent = tile.getOrDefault(vectorAxis, 1L);
    dimensions.add(0, new Dimension(blocked.get(), size, -Math.floorDiv(-extent, size)));
    dimensions.add(new Dimension(blocked.get(), 1, size));
    PackLayout layout = new PackLayout(dimensions, Optional.empty());
    return new PackLayout(dimensions, Optional.of(new View.Block(size, layout.stride(0))));
  }

  /** The register tile along the vector axis, in whole vectors. */
  private static long blockSize(LoopNest nest, String vectorAxis) {
    long tile = 1;
    for (Loop each : nest.loops()) {
      if (each.axis().equals(vectorAxis) && !each.inRegisters()) tile = each.step();
    }
    long lanes = nest.lanes();
    long size = tile == 1 ? nest.registerTile().getOrDefault(vectorAxis, 1L) : tile;
    return -Math.floorDiv(-size, lanes) * lanes;
  }

  /** The dimension an axis indexes alone, if there is one and the axis occurs nowhere else. */
  private static Optional<Integer> soleDimension(Access access, String axis) {
    Optional<Integer> found = Optional.empty();
    for (int each = 0; each < access.indices().size(); each++) {
      Affine index = access.indices().get(each);
      if (!index.uses(axis)) continue;
      if (found.isPresent() || !index.equals(Affine.of(axis))) return Optional.empty();
      found = Optional.of(each);
    }
    return found;
  }

  /** Elements between neighbours along a dimension of the copy. */
  long stride(int dimension) {
    long stride = 1;
    for (Dimension each : dimensions.subList(dimension + 1, dimensions.size())) {
      stride *= each.extent();
    }
    return stride;
  }

  long elements() {
    return dimensions.get(0).extent() * stride(0);
  }

  /** Elements of the copy between neighbours along each axis, inside a block. */
  Map<String, Long> strides(Access access) {
    Map<String, Long> strides = new HashMap<>();
    for (int each = block.isPresent() ? 1 : 0; each < dimensions.size(); each++) {
      long stride = stride(each);
      Affine index = access.indices().get(dimensions.get(each).source());
      index.coefficients().forEach((axis, c) -> strides.merge(axis, c * stride, Long::sum));
    }
    return strides;
  }
}
