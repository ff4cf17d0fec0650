package org.tilewright.benchmark.peer.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.tilewright.benchmark.shape.Matrices;

/** oneDNN's matmul. */
record MatrixProduct(Matrices shape, Precision precision) implements OneDnnOperator {

  @Override
  public List<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument(DNNL_ARG_SRC, source()));
    all.add(new Argument(DNNL_ARG_WEIGHTS, weights()));
    if (shape.epilogue().bias()) all.add(new Argument(DNNL_ARG_BIAS, bias()));
    all.add(new Argument(DNNL_ARG_DST, destination()));
    return all;
  }

  @Override
  public primitive_desc describe(engine engine) {
    primitive_attr attributes = PostOperations.of(shape.epilogue());
    if (!shape.epilogue().bias()) {
      return new matmul.primitive_desc(
          engine,
          source().plain(),
          weights().anyLayout(),
          destination().plain(),
          attributes,
          false);
    }
    return new matmul.primitive_desc(
        engine,
        source().plain(),
        weights().anyLayout(),
        bias().plain(),
        destination().plain(),
        attributes,
        false);
  }

  private Tensor source() {
    return matrices(shape.m(), shape.k(), shape.transposedA()).of(precision.factors());
  }

  private Tensor weights() {
    return matrices(shape.k(), shape.n(), shape.transposedB()).of(precision.factors());
  }

  private Tensor destination() {
    return matrices(shape.m(), shape.n(), false).of(precision.sums());
  }

  private Tensor bias() {
    Tensor row =
        shape.batch() == 1 ? Tensor.rowMajor(1, shape.n()) : Tensor.rowMajor(1, 1, shape.n());
    return row.of(precision.sums());
  }

  private Tensor matrices(long rows, long columns, boolean transposed) {
    boolean single = shape.batch() == 1;
    long[] extents =
        single ? new long[] {rows, columns} : new long[] {shape.batch(), rows, columns};
    if (!transposed) return Tensor.rowMajor(extents);
    return single ? Tensor.stored(extents, 1, 0) : Tensor.stored(extents, 0, 2, 1);
  }
}
