package org.tilewright.benchmark;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.primitive_desc;

/**
 * {@code C[b][m][n] = sum over k of A[b][m][k] * B[b][k][n]}; without the dimension {@code b} if
 * there is one matrix.
 *
 * @param transposedA stored {@code A[k][m]}
 * @param transposedB stored {@code B[n][k]}
 */
record MatrixProduct(long batch, long m, long n, long k, boolean transposedA, boolean transposedB)
    implements OneDnnOperator {

  static MatrixProduct of(WorkloadSpec spec) {
    spec.allowOnly("b", "m", "n", "k", "ta", "tb", "const", "type");
    return new MatrixProduct(
        spec.number("b", 1),
        spec.number("m"),
        spec.number("n"),
        spec.number("k"),
        spec.number("ta", 0) == 1,
        spec.number("tb", 0) == 1);
  }

  @Override
  public Tensor source() {
    return matrices(m, k, transposedA);
  }

  @Override
  public Tensor weights() {
    return matrices(k, n, transposedB);
  }

  @Override
  public Tensor destination() {
    return matrices(m, n, false);
  }

  @Override
  public primitive_desc describe(engine engine) {
    return new matmul.primitive_desc(
        engine, source().plain(), weights().anyLayout(), destination().plain());
  }

  private Tensor matrices(long rows, long columns, boolean transposed) {
    long[] extents = batch == 1 ? new long[] {rows, columns} : new long[] {batch, rows, columns};
    if (!transposed) return Tensor.rowMajor(extents);
    return batch == 1 ? Tensor.stored(extents, 1, 0) : Tensor.stored(extents, 0, 2, 1);
  }
}
