package org.tilewright.space.primitive;

import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operand;

/**
 * Reads a constant input from a copy of all of it, in the order in which the loops read it. The
 * copy is made once, before the first execution, by a function of its own.
 *
 * <pre>
 * for n in 512 step 16:                     b packed ahead:
 *   accumulate in registers:     becomes    for n in 512 step 16:
 *                                             accumulate in registers:
 * </pre>
 *
 * @param input position among the operator's inputs
 */
public record PackAhead(int input) implements Primitive {

  @Override
  public LoopNest apply(LoopNest nest) {
    if (input < 0 || input >= nest.operator().inputs().size()) {
      throw new IllegalArgumentException(
          "The input %d cannot be packed ahead: the operator has %d. Count them from 0."
              .formatted(input, nest.operator().inputs().size()));
    }
    Operand operand = nest.operator().inputs().get(input);
    if (!operand.constant() || !nest.operator().readsInBody(input)) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed ahead: only constant inputs that the body reads can. Declare the weights with const=1, or pack it inside the loops."
              .formatted(operand.name()));
    }
    if (nest.packs(input)) {
      throw new IllegalArgumentException(
          "The input %s cannot be packed ahead: it is packed already. Pack it once."
              .formatted(operand.name()));
    }
    return nest.packedAhead(input);
  }
}
