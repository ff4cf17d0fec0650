package org.tilewright.benchmark.shape;

import java.util.Optional;
import org.tilewright.space.operator.Operator;

/**
 * {@code output[b][h][i][j] = sum over d of query[b][i][h][d] * key[b][j][h][d]}.
 *
 * @param length of the sequences, of {@code i} and {@code j}
 * @param size of a head, of {@code d}
 */
public record AttentionScores(long batch, long length, long heads, long size) {

  /** Empty if the operator is another, or more than that. */
  public static Optional<AttentionScores> of(Operator operator) {
    WorkloadSpec spec = WorkloadSpec.parse(operator.workload().spec());
    boolean known =
        spec.operator().equals("transpose_batch_matmul")
            && spec.hasOnly("b", "seq", "heads", "dim", "type");
    if (!known) return Optional.empty();
    return Optional.of(
        new AttentionScores(
            spec.number("b", 1), spec.number("seq"), spec.number("heads"), spec.number("dim")));
  }
}
