package org.tilewright.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.codegen.kernel.AheadPacking;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operand;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Manifest;

/** The manifest of a scheduled kernel. */
final class KernelManifest {
  private KernelManifest() {}

  static Manifest of(LoopNest nest, String builderId) {
    Operator operator = nest.operator();
    return new Manifest(
        symbol(operator.workload().name()),
        operands(nest),
        true,
        nest.parallelExtent(),
        tolerance(operator),
        NeededWork.flops(operator),
        Optional.of(operator.workload().key() + " " + builderId));
  }

  /** A name as an identifier of C. */
  static String symbol(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    return plain.matches("[A-Za-z].*") ? plain : "kernel_" + plain;
  }

  private static List<Manifest.Operand> operands(LoopNest nest) {
    Operator operator = nest.operator();
    List<Manifest.Operand> operands = new ArrayList<>();
    for (Operand each : operator.operands()) operands.add(operand(operator, each));
    for (AheadPacking each : AheadPacking.of(nest, symbol(operator.workload().name()))) {
      Manifest.Packed copy = new Manifest.Packed(each.function(), each.bytes());
      operands.set(each.input(), operands.get(each.input()).packedAhead(copy));
    }
    return operands;
  }

  private static Manifest.Operand operand(Operator operator, Operand operand) {
    Manifest.Operand any = operand(operand, role(operator, operand));
    boolean some = operand.type().isInteger() && any.role() == Manifest.Role.INPUT;
    return some ? any.verifiedWith(OperandValues.of(operator, operand)) : any;
  }

  private static Manifest.Role role(Operator operator, Operand operand) {
    boolean output = operand.equals(operator.output().operand());
    return output ? Manifest.Role.OUTPUT : Manifest.Role.INPUT;
  }

  static Manifest.Operand operand(Operand operand, Manifest.Role role) {
    return new Manifest.Operand(
        operand.name(), role, operand.type().label(), operand.shape(), operand.layout());
  }

  /**
   * How far two right orders of the same sum may be apart, for inputs uniform in [-1, 1].
   *
   * <p>A product of two such inputs has variance 1/9, so after {@code i} of {@code n} terms the
   * partial sum is about {@code sqrt(i) / 3} and its rounding error at most {@code epsilon / 2}
   * times that. Errors of different steps are independent; added up they have a standard deviation
   * below {@code epsilon * n / 8}, an eighth of what is allowed here. A missing or doubled product
   * is off by about 1/3, which is more than is allowed up to a million terms in single precision.
   * The 16 covers the epilogue, and the relative part the last rounding of large outputs.
   *
   * <p>Higham, Accuracy and Stability of Numerical Algorithms (2002), section 4.2, for the bounds;
   * section 4.5 for the statistics. Integers are never rounded: none may differ.
   */
  private static Manifest.Tolerance tolerance(Operator operator) {
    double epsilon = operator.accumulatorType().epsilon();
    if (!operator.earlier().isEmpty()) return toleranceOfStages(operator, epsilon);
    return new Manifest.Tolerance(epsilon * (16 + operator.reductionLength()), 4 * epsilon);
  }

  /**
   * Of several stages. A sum of {@code n} positive terms of about the same size has a partial sum
   * in proportion to {@code i} after {@code i} terms; by the statistics above its relative error
   * has a standard deviation of {@code epsilon * sqrt(n / 12)}, an eighth of what is allowed here.
   * The 16 covers the functions of each stage. Where a stage subtracts what an earlier one has
   * rounded, the result may be small and the error is not: the operator says how much of it reaches
   * the output.
   */
  private static Manifest.Tolerance toleranceOfStages(Operator operator, double epsilon) {
    double relative = 0;
    for (Operator each : operator.stages()) {
      relative += 16 + 8 * Math.sqrt(each.reductionLength() / 12.0);
    }
    return new Manifest.Tolerance(16 * epsilon * operator.magnification(), epsilon * relative);
  }
}
