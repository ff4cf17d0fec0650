package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code C[m][n] = sum over k of A[m][k] * B[k][n]}, alone or for each matrix of a batch.
 *
 * <p>Transposed operands are stored {@code A[k][m]} and {@code B[n][k]}.
 */
final class Matmul implements OperatorKind {
  private static final Key B = Key.size("b", "a number of matrices");
  private static final Key M = Key.size("m", "a number of rows of A and C");
  private static final Key N = Key.size("n", "a number of columns of B and C");
  private static final Key K = Key.size("k", "a number of columns of A and rows of B");
  private static final Key TA = Key.word("ta", "stores A transposed", List.of("0", "1"));
  private static final Key TB = Key.word("tb", "stores B transposed", List.of("0", "1"));

  private final Signature signature;
  private final boolean batched;

  private Matmul(Signature signature, boolean batched) {
    this.signature = signature;
    this.batched = batched;
  }

  static Matmul single() {
    return new Matmul(signature("matmul", "C = A * B", "512x512x512", M, N, K), false);
  }

  static Matmul batched() {
    return new Matmul(
        signature("batch_matmul", "C = A * B for each of b matrices", "12x128x128x64", B, M, N, K),
        true);
  }

  private static Signature signature(String name, String meaning, String example, Key... sizes) {
    List<Key> keys = new ArrayList<>(List.of(sizes));
    keys.addAll(List.of(TA, TB, Key.BIAS, Key.RELU, Key.CONSTANT));
    keys.addAll(Quantisation.KEYS);
    List<String> plainForm = Arrays.stream(sizes).map(Key::name).toList();
    return new Signature(name, meaning, keys, List.of(), plainForm, example);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public List<String> problems(Parameters parameters) {
    return Quantisation.problems(parameters);
  }

  @Override
  public Operator define(Parameters p) {
    List<Axis> batch = batched ? List.of(Axis.spatial("b", p.number(B))) : List.of();
    Axis m = Axis.spatial("m", p.number(M));
    Axis n = Axis.spatial("n", p.number(N));
    Axis k = Axis.reduction("k", p.number(K));
    List<Axis> axes = new ArrayList<>(batch);
    axes.addAll(List.of(m, n, k));
    Access a = p.isOn(TA) ? matrix("a", p.type(), batch, k, m) : matrix("a", p.type(), batch, m, k);
    Access b = p.isOn(TB) ? matrix("b", p.type(), batch, n, k) : matrix("b", p.type(), batch, k, n);
    Access c = matrix("c", Quantisation.outputType(p), batch, m, n);
    return new Contraction(axes, a, b, c, batch.size() + 1).toOperator(p);
  }

  private static Access matrix(
      String name, ElementType type, List<Axis> batch, Axis rows, Axis columns) {
    List<Axis> axes = new ArrayList<>(batch);
    axes.addAll(List.of(rows, columns));
    return Dimension.access(name, type, axes.stream().map(Dimension::along).toList());
  }
}
