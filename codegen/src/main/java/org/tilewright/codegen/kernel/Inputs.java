package org.tilewright.codegen.kernel;

import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Scalar;

/** How an operator reads its inputs. */
final class Inputs {
  private Inputs() {}

  /** The read of an input, in the body or in the epilogue. */
  static Access access(Operator operator, Operand input) {
    return Stream.concat(operator.body().reads().stream(), operator.epilogue().reads().stream())
        .filter(each -> each.operand().equals(input))
        .findFirst()
        .orElseThrow();
  }

  /** The integer that stands for 0 in an input, and that padding holds. */
  static long zeroPoint(Operator operator, Operand input) {
    return centred(operator.body())
        .filter(each -> each.access().operand().equals(input))
        .map(Scalar.Centred::zeroPoint)
        .orElse(0L);
  }

  /** What reads outside an operand find: what changes nothing. */
  static double padding(Operator operator) {
    return operator.combiner().initial()
        + centred(operator.body()).map(Scalar.Centred::zeroPoint).orElse(0L);
  }

  /** Only an argument of the body is centred, and only one of them. */
  private static Optional<Scalar.Centred> centred(Scalar body) {
    return body.arguments().stream()
        .filter(Scalar.Centred.class::isInstance)
        .map(Scalar.Centred.class::cast)
        .findFirst();
  }
}
