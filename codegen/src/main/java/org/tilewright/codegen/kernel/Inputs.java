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
}
