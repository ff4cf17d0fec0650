package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.algorithm.binary_add;
import static org.bytedeco.dnnl.global.dnnl.algorithm.binary_mul;
import static org.bytedeco.dnnl.global.dnnl.algorithm.eltwise_relu;

import java.util.List;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.tilewright.benchmark.peer.onednn.OneDnnOperator.Argument;
import org.tilewright.benchmark.shape.Epilogue;

/** What oneDNN fuses into a primitive's store; a bias is an argument of the primitive itself. */
final class PostOperations {
  private PostOperations() {}

  /** Of an epilogue without scale and shift. */
  static primitive_attr of(Epilogue epilogue) {
    return of(epilogue, Tensor.rowMajor(1));
  }

  /**
   * @param perChannel one value for each output channel, as many dimensions as the output has
   */
  static primitive_attr of(Epilogue epilogue, Tensor perChannel) {
    post_ops operations = new post_ops();
    if (epilogue.scaleAndShift()) {
      operations.append_binary(binary_mul, perChannel.plain());
      operations.append_binary(binary_add, perChannel.plain());
    }
    if (epilogue.relu()) operations.append_eltwise(eltwise_relu, 0, 0);
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(operations);
    return attributes;
  }

  /** The operands that {@link #of(Epilogue, Tensor)} adds. */
  static List<Argument> arguments(Epilogue epilogue, Tensor perChannel) {
    if (!epilogue.scaleAndShift()) return List.of();
    return List.of(argument(0, perChannel), argument(1, perChannel));
  }

  private static Argument argument(int position, Tensor perChannel) {
    int operation = DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (position + 1);
    return new Argument(operation | DNNL_ARG_SRC_1, perChannel);
  }
}
