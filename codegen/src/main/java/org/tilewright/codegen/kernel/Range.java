package org.tilewright.codegen.kernel;

import java.util.OptionalLong;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;

/**
 * The part of an axis that the code being written works on.
 *
 * @param begin first position
 * @param end not included; at most the extent
 * @param size {@code end - begin} if that is known
 */
record Range(Index begin, Index end, OptionalLong size) {

  static Range whole(long extent) {
    return new Range(Index.constant(0), Index.constant(extent), OptionalLong.of(extent));
  }

  static Range sized(FunctionWriter writer, Index begin, long size) {
    return new Range(begin, writer.add(begin, Index.constant(size)), OptionalLong.of(size));
  }

  static Range between(Index begin, Index end) {
    boolean known = begin.isConstant() && end.isConstant();
    return new Range(
        begin, end, known ? OptionalLong.of(end.low() - begin.low()) : OptionalLong.empty());
  }

  boolean isMultipleOf(long step) {
    return step == 1 || (size.isPresent() && size.getAsLong() % step == 0);
  }
}
