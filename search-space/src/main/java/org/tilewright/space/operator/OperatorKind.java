package org.tilewright.space.operator;

import java.util.List;

/** A kind of tensor computation: what its shape is made of, and its loop nest for each shape. */
public interface OperatorKind {

  Signature signature();

  /** What contradicts itself among valid values; keys may be absent from the parameters. */
  List<String> problems(Parameters parameters);

  /**
   * The operator of that shape.
   *
   * @param parameters complete and without {@link #problems}
   * @throws ShapeException if it is too large to be addressed
   */
  Operator define(Parameters parameters);
}
