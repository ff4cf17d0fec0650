package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.normalization_flags.use_scale;
import static org.bytedeco.dnnl.global.dnnl.normalization_flags.use_shift;
import static org.bytedeco.dnnl.global.dnnl.prop_kind.forward_inference;

import java.util.List;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.layer_normalization_forward;
import org.bytedeco.dnnl.softmax_forward;
import org.tilewright.benchmark.peer.onednn.OneDnnOperator.Argument;
import org.tilewright.benchmark.shape.LayerNorm;
import org.tilewright.benchmark.shape.Softmax;

/** oneDNN's primitives that treat the rows of a matrix one by one. */
final class RowPrimitives {
  private RowPrimitives() {}

  static OneDnnOperator of(Softmax shape) {
    Tensor tensor = Tensor.rowMajor(shape.rows(), shape.columns());
    return new Primitive(
        List.of(new Argument(DNNL_ARG_SRC, tensor), new Argument(DNNL_ARG_DST, tensor)),
        engine ->
            new softmax_forward.primitive_desc(
                engine,
                forward_inference,
                algorithm.softmax_accurate,
                tensor.plain(),
                tensor.plain(),
                1));
  }

  static OneDnnOperator of(LayerNorm shape) {
    Tensor tensor = Tensor.rowMajor(shape.rows(), shape.columns());
    Tensor row = Tensor.rowMajor(shape.columns());
    return new Primitive(
        List.of(
            new Argument(DNNL_ARG_SRC, tensor),
            new Argument(DNNL_ARG_SCALE, row),
            new Argument(DNNL_ARG_SHIFT, row),
            new Argument(DNNL_ARG_DST, tensor)),
        engine ->
            new layer_normalization_forward.primitive_desc(
                engine,
                forward_inference.value,
                tensor.plain(),
                tensor.plain(),
                shape.epsilon(),
                use_scale.value | use_shift.value));
  }
}
