package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.prop_kind.forward_inference;

import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reduction;
import org.tilewright.benchmark.peer.onednn.OneDnnOperator.Argument;
import org.tilewright.benchmark.shape.AttentionScores;
import org.tilewright.benchmark.shape.ElementWise;
import org.tilewright.benchmark.shape.Epilogue;
import org.tilewright.benchmark.shape.Norm;
import org.tilewright.benchmark.shape.Pooling;

/** oneDNN's primitives without weights. */
final class Primitives {
  private static final float SIX = 6;
  private static final float EUCLIDEAN = 2;

  private Primitives() {}

  static OneDnnOperator of(Pooling shape) {
    Tensor source =
        Tensor.images(shape.batch(), shape.channels(), shape.channelsFirst(), shape.image());
    Tensor target =
        Tensor.images(shape.batch(), shape.channels(), shape.channelsFirst(), shape.output());
    return new Primitive(
        List.of(new Argument(DNNL_ARG_SRC, source), new Argument(DNNL_ARG_DST, target)),
        engine ->
            new pooling_forward.primitive_desc(
                engine,
                forward_inference,
                shape.maximum() ? algorithm.pooling_max : algorithm.pooling_avg_include_padding,
                source.plain(),
                target.plain(),
                shape.both(shape.stride()),
                shape.kernel(),
                shape.both(shape.dilation() - 1),
                shape.padBefore(),
                shape.padAfter()));
  }

  static OneDnnOperator of(ElementWise shape) {
    Tensor tensor = Tensor.rowMajor(shape.extents());
    return switch (shape.function()) {
      case "add" -> sum(tensor, PostOperations.of(new Epilogue(false, false, shape.relu())));
      case "gelu" -> function(tensor, algorithm.eltwise_gelu_erf, 0);
      case "relu" -> function(tensor, algorithm.eltwise_relu, 0);
      default -> function(tensor, algorithm.eltwise_clip_v2, SIX);
    };
  }

  private static OneDnnOperator function(Tensor tensor, algorithm algorithm, float upper) {
    return new Primitive(
        List.of(new Argument(DNNL_ARG_SRC, tensor), new Argument(DNNL_ARG_DST, tensor)),
        engine ->
            new eltwise_forward.primitive_desc(
                engine, forward_inference, algorithm, tensor.plain(), tensor.plain(), 0, upper));
  }

  private static OneDnnOperator sum(Tensor tensor, primitive_attr after) {
    return new Primitive(
        List.of(
            new Argument(DNNL_ARG_SRC_0, tensor),
            new Argument(DNNL_ARG_SRC_1, tensor),
            new Argument(DNNL_ARG_DST, tensor)),
        engine ->
            new binary.primitive_desc(
                engine,
                algorithm.binary_add,
                tensor.plain(),
                tensor.plain(),
                tensor.plain(),
                after,
                false));
  }

  /** Both factors change from call to call, so that neither is brought into another layout. */
  static OneDnnOperator of(AttentionScores shape) {
    Tensor query =
        Tensor.stored(
            new long[] {shape.batch(), shape.heads(), shape.length(), shape.size()}, 0, 2, 1, 3);
    Tensor key =
        Tensor.stored(
            new long[] {shape.batch(), shape.heads(), shape.size(), shape.length()}, 0, 3, 1, 2);
    Tensor scores = Tensor.rowMajor(shape.batch(), shape.heads(), shape.length(), shape.length());
    return new Primitive(
        List.of(
            new Argument(DNNL_ARG_SRC, query),
            new Argument(DNNL_ARG_WEIGHTS, key),
            new Argument(DNNL_ARG_DST, scores)),
        engine -> new matmul.primitive_desc(engine, query.plain(), key.plain(), scores.plain()));
  }

  static OneDnnOperator of(Norm shape) {
    Tensor source = Tensor.rowMajor(shape.batch(), shape.rows(), shape.columns());
    Tensor target = Tensor.rowMajor(shape.batch(), 1, 1);
    return new Primitive(
        List.of(new Argument(DNNL_ARG_SRC, source), new Argument(DNNL_ARG_DST, target)),
        engine ->
            new reduction.primitive_desc(
                engine,
                algorithm.reduction_norm_lp_sum,
                source.plain(),
                target.plain(),
                EUCLIDEAN,
                0));
  }
}
