package org.tilewright.benchmark;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.primitive_desc;
import org.tilewright.space.operator.Operator;

/** A computation that oneDNN has a primitive for: one source, one set of weights, no bias. */
interface OneDnnOperator {

  Tensor source();

  Tensor weights();

  Tensor destination();

  /** Source and destination plain, weights in whatever layout oneDNN likes best. */
  primitive_desc describe(engine engine);

  /**
   * @throws IllegalArgumentException if oneDNN is not asked for such operators, types or parameters
   */
  static OneDnnOperator of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    if (!spec.text("type", "f32").equals("f32")) {
      throw new IllegalArgumentException(
          "The type (%s) is not compared with oneDNN. Expected f32."
              .formatted(spec.text("type", "")));
    }
    return switch (spec.operator()) {
      case "matmul", "batch_matmul" -> MatrixProduct.of(spec);
      case "conv1d", "conv2d", "conv3d", "depthwise_conv2d" -> Convolution.of(spec);
      default ->
          throw new IllegalArgumentException(
              "The operator (%s) is not compared with oneDNN. Expected one of batch_matmul, conv1d, conv2d, conv3d, depthwise_conv2d, matmul."
                  .formatted(spec.operator()));
    };
  }
}
