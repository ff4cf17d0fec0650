package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.algorithm.eltwise_relu;

import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.tilewright.benchmark.shape.Epilogue;

/** What oneDNN fuses into a primitive's store; a bias is an argument of the primitive itself. */
final class PostOperations {
  private PostOperations() {}

  static primitive_attr of(Epilogue epilogue) {
    post_ops operations = new post_ops();
    if (epilogue.relu()) operations.append_eltwise(eltwise_relu, 0, 0);
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(operations);
    return attributes;
  }
}
