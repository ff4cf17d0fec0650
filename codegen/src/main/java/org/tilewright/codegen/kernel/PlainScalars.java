package org.tilewright.codegen.kernel;

import java.util.Map;
import java.util.Set;
import org.tilewright.codegen.ir.Arithmetic;
import org.tilewright.codegen.ir.FunctionWriter;
import org.tilewright.codegen.ir.Index;
import org.tilewright.codegen.ir.VectorType;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Affine;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;

/**
 * Writes scalar expressions at one position of the plain nest.
 *
 * @param temporaries what keeps the precision of sums
 * @param type of sums, one lane
 */
record PlainScalars(
    Operator operator, Set<Operand> temporaries, FunctionWriter writer, VectorType type) {

  /** The accumulated value and the body's as one. */
  String combined(Map<String, Index> positions, String accumulated) {
    String value = value(operator.body(), positions, accumulated);
    return arithmetic().of(operator.combiner().function(), accumulated, value);
  }

  void storeOutput(Map<String, Index> positions, String accumulated) {
    String value = value(operator.epilogue(), positions, accumulated);
    VectorType stored = stored(operator.output());
    String narrow = new Arithmetic(writer, stored).convert(value, type.element());
    String address = address(operator.output(), positions);
    writer.emit("store %s %s, ptr %s", stored.ir(), narrow, address);
  }

  private Arithmetic arithmetic() {
    return new Arithmetic(writer, type);
  }

  private VectorType stored(Access access) {
    return temporaries.contains(access.operand()) ? type : type.of(access.operand().type());
  }

  private String value(Scalar scalar, Map<String, Index> positions, String accumulated) {
    if (scalar instanceof Scalar.Read read) return read(read.access(), 0, positions);
    if (scalar instanceof Scalar.Centred centred) {
      return read(centred.access(), centred.zeroPoint(), positions);
    }
    if (scalar instanceof Scalar.Rescaled rescaled) {
      return new FixedPointWriter(writer, type)
          .multiply(
              value(rescaled.value(), positions, accumulated),
              value(rescaled.multiplier(), positions, accumulated),
              value(rescaled.shift(), positions, accumulated));
    }
    if (scalar instanceof Scalar.Accumulated) return accumulated;
    if (scalar instanceof Scalar.Constant constant) return type.constant(constant.value());
    if (scalar instanceof Scalar.Unary unary) {
      return arithmetic().of(unary.function(), value(unary.argument(), positions, accumulated));
    }
    Scalar.Binary binary = (Scalar.Binary) scalar;
    String left = value(binary.left(), positions, accumulated);
    String right = value(binary.right(), positions, accumulated);
    return arithmetic().of(binary.function(), left, right);
  }

  private String read(Access access, long zeroPoint, Map<String, Index> positions) {
    String inside = "true";
    for (int each = 0; each < access.indices().size(); each++) {
      if (access.padded(each, operator.extents())) {
        Index index = index(access.indices().get(each), positions);
        long extent = access.operand().shape().get(each);
        inside = writer.and(inside, writer.within(index, 0, extent));
      }
    }
    VectorType element = stored(access);
    String address = writer.orPadding(inside, address(access, positions));
    String stored = writer.let("load %s, ptr %s", element.ir(), address);
    String value = arithmetic().convert(stored, element.element());
    return zeroPoint == 0 ? value : arithmetic().add(value, type.constant(-zeroPoint));
  }

  private String address(Access access, Map<String, Index> positions) {
    Index offset = index(access.linear(), positions);
    return writer.address(stored(access).scalar(), "%" + access.operand().name(), offset);
  }

  private Index index(Affine affine, Map<String, Index> positions) {
    Index sum = Index.constant(affine.constant());
    for (var term : affine.coefficients().entrySet()) {
      Index position = positions.getOrDefault(term.getKey(), Index.constant(0));
      sum = writer.add(sum, writer.multiply(position, term.getValue()));
    }
    return sum;
  }
}
