package org.tilewright.benchmark.shape;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/**
 * {@code C[b][m][n] = sum over k of A[b][m][k] * B[b][k][n]}; without the dimension {@code b} if
 * there is one matrix.
 *
 * @param transposedA stored {@code A[k][m]}
 * @param transposedB stored {@code B[n][k]}
 */
public record Matrices(
    long batch,
    long m,
    long n,
    long k,
    boolean transposedA,
    boolean transposedB,
    Epilogue epilogue) {

  /** Empty if the operator is no product of matrices. */
  public static Optional<Matrices> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    boolean product = spec.operator().equals("matmul") || spec.operator().equals("batch_matmul");
    if (!product
        || !spec.hasOnly("b", "m", "n", "k", "ta", "tb", "const", "bias", "relu", "type")) {
      return Optional.empty();
    }
    return Optional.of(
        new Matrices(
            spec.number("b", 1),
            spec.number("m"),
            spec.number("n"),
            spec.number("k"),
            spec.number("ta", 0) == 1,
            spec.number("tb", 0) == 1,
            Epilogue.of(spec)));
  }
}
