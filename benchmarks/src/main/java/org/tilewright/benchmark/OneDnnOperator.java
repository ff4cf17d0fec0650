package org.tilewright.benchmark;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.primitive_desc;

/** A computation that oneDNN has a primitive for: one source, one set of weights, no bias. */
interface OneDnnOperator {

  Tensor source();

  Tensor weights();

  Tensor destination();

  /** How many products are added up in one element of the destination. */
  long reductionLength();

  /**
   * Operations of one execution; taps on a padded border count, though nobody need compute them.
   */
  default double flops() {
    return 2.0 * destination().elements() * reductionLength();
  }

  /** Source and destination plain, weights in whatever layout oneDNN likes best. */
  primitive_desc describe(engine engine);

  /**
   * @throws IllegalArgumentException if oneDNN has no such operator, or a parameter is missing
   */
  static OneDnnOperator of(WorkloadSpec spec) {
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
