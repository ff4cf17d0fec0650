package org.tilewright.space.operator;

import java.util.List;

/**
 * The products of all queries with all keys of each attention head, which are stored head by head
 * within each position of the sequence: {@code output[b][h][i][j] = sum over d of query[b][i][h][d]
 * * key[b][j][h][d]} (Vaswani et al., Attention Is All You Need, 2017, without the scaling).
 */
final class AttentionScores implements OperatorKind {
  private static final Key BATCH = Key.factor("b", "a number of sequences");
  private static final Key LENGTH = Key.size("seq", "a number of positions in a sequence");
  private static final Key HEADS = Key.size("heads", "a number of attention heads");
  private static final Key SIZE = Key.size("dim", "a number of elements in a head");
  private static final Signature SIGNATURE =
      new Signature(
          "transpose_batch_matmul",
          "query * transposed key for each attention head",
          List.of(BATCH, LENGTH, HEADS, SIZE, Key.BIAS, Key.RELU, Key.TYPE),
          List.of(),
          List.of(),
          "seq=128,heads=12,dim=64");

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> problems(Parameters p) {
    return List.of();
  }

  @Override
  public Operator define(Parameters p) {
    Axis b = Axis.spatial("b", p.number(BATCH));
    Axis head = Axis.spatial("h", p.number(HEADS));
    Axis i = Axis.spatial("i", p.number(LENGTH));
    Axis j = Axis.spatial("j", p.number(LENGTH));
    Axis d = Axis.reduction("d", p.number(SIZE));
    return new Contraction(
            List.of(b, head, i, j, d),
            access("query", p, b, i, head, d),
            access("key", p, b, j, head, d),
            access("output", p, b, head, i, j),
            3)
        .toOperator(p);
  }

  private static Access access(String name, Parameters p, Axis... axes) {
    return Dimension.access(name, p.type(), List.of(axes).stream().map(Dimension::along).toList());
  }
}
