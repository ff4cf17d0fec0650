package org.tilewright.benchmark;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.primitive_desc;

/** {@code C[b][m][n] = sum over k of A[b][m][k] * B[b][k][n]}; without batch if that is 1. */
record MatrixProduct(long batch, long m, long n, long k) implements OneDnnOperator {

  static MatrixProduct of(WorkloadSpec spec) {
    spec.allowOnly("b", "m", "n", "k", "type");
    return new MatrixProduct(
        spec.number("b", 1), spec.number("m"), spec.number("n"), spec.number("k"));
  }

  @Override
  public Tensor source() {
    return matrices(m, k);
  }

  @Override
  public Tensor weights() {
    return matrices(k, n);
  }

  @Override
  public Tensor destination() {
    return matrices(m, n);
  }

  @Override
  public long reductionLength() {
    return k;
  }

  @Override
  public primitive_desc describe(engine engine) {
    return new matmul.primitive_desc(
        engine, source().plain(), weights().anyLayout(), destination().plain());
  }

  private Tensor matrices(long rows, long columns) {
    return batch == 1 ? Tensor.rowMajor(rows, columns) : Tensor.rowMajor(batch, rows, columns);
  }
}
