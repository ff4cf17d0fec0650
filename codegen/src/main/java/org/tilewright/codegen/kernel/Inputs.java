package org.tilewright.codegen.kernel;

import java.util.stream.Stream;
import org.tilewright.space.operator.Access;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;

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

  /** What reads outside an operand find: what changes nothing. */
  static double padding(Operator operator) {
    return operator.combiner().initial() + centred(operator);
  }

  /** Only an argument of the body is centred, and only one of them. */
  private static long centred(Operator operator) {
    return operator.inputs().stream()
        .mapToLong(operator::zeroPoint)
        .filter(zero -> zero != 0)
        .findFirst()
        .orElse(0);
  }
}
