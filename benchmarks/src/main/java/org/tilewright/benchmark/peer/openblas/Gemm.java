package org.tilewright.benchmark.peer.openblas;

import java.util.Optional;
import org.tilewright.benchmark.shape.Convolution;
import org.tilewright.benchmark.shape.Matrices;
import org.tilewright.space.operator.Operator;

/**
 * Products of row-major matrices, one after the other: {@code C = op(A) * op(B)}.
 *
 * @param m rows of C
 * @param n columns of C
 * @param k length of the sums
 */
record Gemm(
    int count,
    int m,
    int n,
    int k,
    boolean transposedA,
    boolean transposedB,
    Factor left,
    Factor right) {

  /**
   * Where the matrices of one side come from.
   *
   * @param input the operator's input they lie in
   * @param step elements from one to the next; 0 if all are the same
   */
  record Factor(int input, long step) {}

  /** Empty if the operator is more than products of matrices. */
  static Optional<Gemm> of(Operator operator) {
    Optional<Gemm> plain =
        Matrices.of(operator).filter(each -> each.epilogue().isEmpty()).map(Gemm::of);
    return plain.or(
        () ->
            Convolution.of(operator)
                .filter(each -> each.isMatrixProduct() && each.epilogue().isEmpty())
                .map(each -> each.channelsFirst() ? channelsFirst(each) : channelsLast(each)));
  }

  private static Gemm of(Matrices shape) {
    return new Gemm(
        Math.toIntExact(shape.batch()),
        Math.toIntExact(shape.m()),
        Math.toIntExact(shape.n()),
        Math.toIntExact(shape.k()),
        shape.transposedA(),
        shape.transposedB(),
        new Factor(0, shape.m() * shape.k()),
        new Factor(1, shape.k() * shape.n()));
  }

  /** All pixels of all images times the weights. */
  private static Gemm channelsLast(Convolution shape) {
    return new Gemm(
        1,
        Math.toIntExact(shape.batch() * shape.pixels()),
        Math.toIntExact(shape.outputs()),
        Math.toIntExact(shape.inputs()),
        false,
        false,
        new Factor(0, 0),
        new Factor(1, 0));
  }

  /** The weights times each image. */
  private static Gemm channelsFirst(Convolution shape) {
    return new Gemm(
        Math.toIntExact(shape.batch()),
        Math.toIntExact(shape.outputs()),
        Math.toIntExact(shape.pixels()),
        Math.toIntExact(shape.inputs()),
        false,
        false,
        new Factor(1, 0),
        new Factor(0, shape.inputs() * shape.pixels()));
  }
}
