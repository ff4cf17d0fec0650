package org.tilewright.codegen.kernel;

import java.util.List;
import java.util.Set;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Access;

/**
 * What an operand holds along some of its dimensions, at one position of each other.
 *
 * @param pointer position 0 of the dimensions along it
 * @param inside condition under which the other positions exist
 */
record Slice(String pointer, String inside) {

  static Slice of(
      FunctionWriter writer, Access access, List<Index> positions, Set<Integer> dimensions) {
    String inside = "true";
    Index offset = Index.constant(0);
    for (int each = 0; each < positions.size(); each++) {
      if (dimensions.contains(each)) continue;
      long extent = access.operand().shape().get(each);
      long stride = access.operand().stride(each);
      inside = writer.and(inside, writer.within(positions.get(each), 0, extent));
      offset = writer.add(offset, writer.multiply(positions.get(each), stride));
    }
    String scalar = new VectorType(access.operand().type(), 1).scalar();
    return new Slice(writer.address(scalar, "%" + access.operand().name(), offset), inside);
  }
}
