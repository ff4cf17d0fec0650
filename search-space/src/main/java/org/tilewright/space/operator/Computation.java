package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tilewright.tuner.Workload;

/** What an operator computes, before its size is checked and it has a name. */
record Computation(
    List<Axis> axes, Access output, Combiner combiner, Scalar body, Scalar epilogue) {
  private static final double MOST_ELEMENTS = 0x1p40;
  private static final double MOST_ITERATIONS = 0x1p60;

  /**
   * The operator, named after its parameters. Its inputs come in the order in which they are read.
   *
   * @throws ShapeException if it is too large to be addressed
   */
  Operator toOperator(Parameters parameters) {
    return toOperator(parameters, List.of(), 0);
  }

  /**
   * The last of several stages, which together are the operator named after the parameters; see
   * {@link Operator}.
   */
  Operator toOperator(Parameters parameters, List<Operator> earlier, double magnification) {
    requireAddressable(parameters);
    double flops = flops() + earlier.stream().mapToDouble(each -> each.workload().flops()).sum();
    Workload workload = Workload.of(parameters.title(), parameters.spec(), flops, bytes(earlier));
    return new Operator(
        workload, axes, inputs(), output, combiner, body, epilogue, earlier, magnification);
  }

  /** A stage before others, named after the parameters and its output. */
  Operator toStage(Parameters parameters) {
    requireAddressable(parameters);
    String suffix = " " + output.operand().name();
    Workload workload =
        Workload.of(
            parameters.title() + suffix, parameters.spec() + suffix, flops(), bytes(List.of()));
    return new Operator(workload, axes, inputs(), output, combiner, body, epilogue);
  }

  /** Of everything but what earlier stages write. */
  private double bytes(List<Operator> earlier) {
    Set<Operand> external = new LinkedHashSet<>(operands());
    earlier.forEach(each -> external.addAll(each.operands()));
    earlier.forEach(each -> external.remove(each.output().operand()));
    return external.stream().mapToDouble(Operand::bytes).sum();
  }

  private List<Operand> inputs() {
    return Stream.concat(body.reads().stream(), epilogue.reads().stream())
        .map(Access::operand)
        .distinct()
        .toList();
  }

  private List<Operand> operands() {
    List<Operand> operands = new ArrayList<>(inputs());
    operands.add(output.operand());
    return operands;
  }

  /** Every function of the body and epilogue counts as one, and so does combining two values. */
  private double flops() {
    boolean combines = axes.stream().anyMatch(Axis::isReduction);
    double body = this.body.operations() + (combines ? 1 : 0);
    return body * iterations() + (double) epilogue.operations() * output.operand().elements();
  }

  private double iterations() {
    return axes.stream().mapToDouble(Axis::extent).reduce(1, (a, b) -> a * b);
  }

  private void requireAddressable(Parameters parameters) {
    List<String> problems = new ArrayList<>();
    for (Operand each : operands()) {
      double elements =
          each.shape().stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
      if (elements > MOST_ELEMENTS) {
        problems.add(tooMany("elements in " + each.name(), elements, MOST_ELEMENTS, parameters));
      }
    }
    if (iterations() > MOST_ITERATIONS) {
      problems.add(tooMany("iterations", iterations(), MOST_ITERATIONS, parameters));
    }
    if (!problems.isEmpty()) throw new ShapeException(problems);
  }

  private static String tooMany(String what, double count, double most, Parameters parameters) {
    return String.format(
        Locale.ROOT,
        "The shape is too large (%.3g %s). Expected at most %.3g. Try %s.",
        count,
        what,
        most,
        parameters.signature().example());
  }
}
