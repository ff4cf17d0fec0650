package org.tilewright.codegen.kernel;

import java.util.HashSet;
import java.util.Set;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.space.nest.Loop;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;

/**
 * Narrows the range of a reduction loop to the positions that read no padding, where the rest of
 * the index is the same over the register tile: no read inside needs a check then.
 *
 * @param range the narrowed range, maybe empty
 * @param inside the dimensions that need no check any more
 */
record Clamp(Range range, Set<String> inside) {

  static Clamp of(LoopNest nest, FunctionWriter writer, Point point, Loop loop) {
    Range range = point.scope().range(loop.axis());
    Set<String> inside = new HashSet<>();
    if (!nest.operator().skipsPadding()) return new Clamp(range, inside);
    for (int input = 0; input < point.scope().views().size(); input++) {
      View view = point.scope().views().get(input);
      if (!view.padded() || !nest.operator().readsInBody(input)) continue;
      for (int each = 0; each < view.access().indices().size(); each++) {
        Affine index = view.access().indices().get(each);
        if (index.coefficient(loop.axis()) > 0 && uniform(nest, point, index, loop)) {
          range = narrow(writer, point, range, view.access(), each, loop.axis());
          inside.add(input + ":" + each);
        }
      }
    }
    return new Clamp(range, inside);
  }

  private static boolean uniform(LoopNest nest, Point point, Affine index, Loop loop) {
    int position = nest.position(loop.label());
    for (String axis : index.coefficients().keySet()) {
      if (axis.equals(loop.axis())) continue;
      boolean onePosition = point.scope().range(axis).size().orElse(0) == 1;
      boolean fixed =
          nest.operator().axis(axis).isSpatial()
              ? onePosition
              : onePosition
                  || nest.loops().subList(position, nest.loops().size()).stream()
                      .noneMatch(each -> each.axis().equals(axis));
      if (!fixed) return false;
    }
    return nest.loops().subList(position + 1, nest.loops().size()).stream()
        .noneMatch(each -> each.axis().equals(loop.axis()));
  }

  private static Range narrow(
      FunctionWriter writer, Point point, Range range, Access access, int dimension, String axis) {
    Affine index = access.indices().get(dimension);
    long coefficient = index.coefficient(axis);
    Affine others = index.plus(Affine.of(axis, -coefficient));
    Index rest = point.value(writer, others, point.step().offsets());
    Index before = writer.subtract(Index.constant(0), rest);
    Index after = writer.subtract(Index.constant(access.operand().shape().get(dimension)), rest);
    Index low = writer.maximum(range.begin(), quotientUp(writer, before, coefficient));
    Index high = writer.minimum(range.end(), quotientUp(writer, after, coefficient));
    return low.equals(range.begin()) && high.equals(range.end()) ? range : Range.between(low, high);
  }

  /** The quotient rounded up, at least 0. */
  private static Index quotientUp(FunctionWriter writer, Index value, long divisor) {
    Index positive = writer.maximum(value, Index.constant(0));
    return writer.divide(writer.add(positive, Index.constant(divisor - 1)), divisor);
  }
}
