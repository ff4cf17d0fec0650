package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The known kinds of operators, and how their shapes are read from text. */
public final class Operators {
  private static final List<OperatorKind> KINDS =
      List.of(
          Matmul.single(),
          Matmul.batched(),
          new AttentionScores(),
          Convolution.over1d(),
          Convolution.over2d(),
          Convolution.over3d(),
          Convolution.normalised2d(),
          new DepthwiseConvolution(),
          new TransposedConvolution(),
          new CapsuleConvolution(),
          Pooling.maximum(),
          Pooling.mean(),
          new Norm(),
          new Softmax(),
          new LayerNorm(),
          new Addition(),
          ElementWise.gelu(),
          ElementWise.relu(),
          ElementWise.relu6());

  private Operators() {}

  /** Every known kind, in the order in which a manual would list them. */
  public static List<OperatorKind> kinds() {
    return KINDS;
  }

  /** The kind of that name. */
  public static Optional<OperatorKind> kind(String name) {
    return KINDS.stream().filter(each -> each.signature().name().equals(name)).findFirst();
  }

  /** {@code C[m][n] = sum over k of A[m][k] * B[k][n]}. */
  public static Operator matmul(long m, long n, long k, ElementType type) {
    return parse("matmul", "m=%d,n=%d,k=%d,type=%s".formatted(m, n, k, type.label()));
  }

  /**
   * An operator from its name and shape.
   *
   * @param shape {@code key=value} pairs separated by commas or semicolons, or the plain form of
   *     the kind ({@code 512x512x512}); what is left out has its standard value
   * @throws ShapeException with all that is wrong with name and shape
   */
  public static Operator parse(String name, String shape) {
    OperatorKind kind = kind(name).orElseThrow(() -> unknown(name));
    var reading = ParameterReader.read(kind.signature(), shape);
    List<String> problems = new ArrayList<>(reading.problems());
    problems.addAll(kind.problems(reading.parameters()));
    if (!problems.isEmpty()) throw new ShapeException(problems);
    return kind.define(reading.parameters());
  }

  /**
   * The operator of a workload's spec, equal to the one it was taken from.
   *
   * @throws ShapeException with all that is wrong with it
   */
  public static Operator fromSpec(String spec) {
    int blank = spec.strip().indexOf(' ');
    if (blank < 0) return parse(spec.strip(), "");
    return parse(spec.strip().substring(0, blank), spec.strip().substring(blank));
  }

  /** The same operator with weights that never change; as it is if it has none to declare so. */
  public static Operator withConstantWeights(Operator operator) {
    String spec = operator.workload().spec();
    OperatorKind kind = kind(spec.substring(0, spec.indexOf(' '))).orElseThrow();
    if (kind.signature().key(Key.CONSTANT.name()).isEmpty()) return operator;
    String shape = spec.substring(spec.indexOf(' '));
    Map<String, String> values =
        new HashMap<>(ParameterReader.read(kind.signature(), shape).parameters().values());
    values.put(Key.CONSTANT.name(), "1");
    return kind.define(new Parameters(kind.signature(), values));
  }

  /**
   * Refuses an operator whose operands are larger than a memory.
   *
   * @param bytes of the memory
   * @throws ShapeException if they do not fit
   */
  public static void requireFits(Operator operator, long bytes) {
    double needed = operator.workload().bytes();
    if (needed <= bytes) return;
    String problem =
        String.format(
            Locale.ROOT,
            "The operands of %s take too much memory (%.1f GiB). Expected at most %.1f GiB. "
                + "Try a smaller shape.",
            operator.workload().name(),
            gib(needed),
            gib(bytes));
    throw new ShapeException(List.of(problem));
  }

  private static double gib(double bytes) {
    return bytes / (1L << 30);
  }

  private static ShapeException unknown(String name) {
    List<String> known = KINDS.stream().map(each -> each.signature().name()).toList();
    return new ShapeException(
        List.of(
            "The operator (%s) is unknown. Known operators: %s.%s"
                .formatted(name, String.join(", ", known), Spelling.hint(name, known))));
  }
}
