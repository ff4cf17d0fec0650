package org.tilewright.space.operator;

import java.util.List;
import org.tilewright.tuner.Workload;

/** The known kinds of operators. */
public final class Operators {
  private Operators() {}

  /** {@code C[m][n] = sum over k of A[m][k] * B[k][n]}. */
  public static Operator matmul(long m, long n, long k, ElementType type) {
    Operand a = new Operand("a", type, List.of(m, k), "m,k");
    Operand b = new Operand("b", type, List.of(k, n), "k,n");
    Operand c = new Operand("c", type, List.of(m, n), "m,n");
    Access readA = new Access(a, List.of(Affine.of("m"), Affine.of("k")));
    Access readB = new Access(b, List.of(Affine.of("k"), Affine.of("n")));
    Workload workload =
        Workload.of(
            "matmul %dx%dx%d".formatted(m, n, k),
            "matmul m=%d,n=%d,k=%d,type=%s".formatted(m, n, k, type.label()),
            2.0 * m * n * k,
            a.bytes() + b.bytes() + c.bytes());
    return new Operator(
        workload,
        List.of(Axis.spatial("m", m), Axis.spatial("n", n), Axis.reduction("k", k)),
        List.of(a, b),
        new Access(c, List.of(Affine.of("m"), Affine.of("n"))),
        Combiner.SUM,
        new Scalar.Multiply(new Scalar.Read(readA), new Scalar.Read(readB)),
        new Scalar.Accumulated());
  }
}
