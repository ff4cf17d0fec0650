package org.tilewright.benchmark.peer.onednn;

import java.util.List;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.primitive_desc;

/** A computation that oneDNN has a primitive for. */
interface OneDnnOperator {

  /** In the order of our operator: inputs, then the output. */
  List<Argument> arguments();

  /** All but weights plain, weights in whatever layout oneDNN likes best. */
  primitive_desc describe(engine engine);

  /**
   * One operand.
   *
   * @param index oneDNN's number of it, {@code DNNL_ARG_SRC}
   * @param tensor as our operator has it
   */
  record Argument(int index, Tensor tensor) {}
}
