package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tilewright.tuner.Workload;

/**
 * The nest of every operator that sums products of two tensors, with bias and ReLU where asked for.
 *
 * @param channel the dimension of the output that has a bias of its own for each position
 */
record Contraction(List<Axis> axes, Access left, Access right, Access output, int channel) {
  private static final double MOST_ELEMENTS = 0x1p40;
  private static final double MOST_ITERATIONS = 0x1p60;

  /**
   * The operator, named after its parameters.
   *
   * @throws ShapeException if it is too large to be addressed
   */
  Operator toOperator(Parameters parameters) {
    return parameters.isOn(Key.CONSTANT)
        ? new Contraction(axes, left, right.asConstant(), output, channel).operator(parameters)
        : operator(parameters);
  }

  private Operator operator(Parameters parameters) {
    List<Operand> inputs = new ArrayList<>(List.of(left.operand(), right.operand()));
    Scalar epilogue = new Scalar.Accumulated();
    if (parameters.isOn(Key.BIAS)) {
      inputs.add(bias().operand());
      epilogue = epilogue.plus(new Scalar.Read(bias()));
    }
    if (parameters.isOn(Key.RELU)) epilogue = epilogue.atLeast(new Scalar.Constant(0));
    requireAddressable(parameters, inputs);
    Scalar body = new Scalar.Read(left).times(new Scalar.Read(right));
    Workload workload = workload(parameters, inputs);
    return new Operator(workload, axes, inputs, output, Combiner.SUM, body, epilogue);
  }

  private Access bias() {
    Operand result = output.operand();
    List<Long> shape = List.of(result.shape().get(channel));
    return new Access(
        new Operand("bias", result.type(), shape, result.layout().split(",")[channel]),
        List.of(output.indices().get(channel)));
  }

  private Workload workload(Parameters parameters, List<Operand> inputs) {
    double epilogueFlops =
        (parameters.isOn(Key.BIAS) ? 1 : 0) + (parameters.isOn(Key.RELU) ? 1 : 0);
    double flops = 2 * iterations() + epilogueFlops * output.operand().elements();
    double bytes = inputs.stream().mapToDouble(Operand::bytes).sum() + output.operand().bytes();
    return Workload.of(parameters.title(), parameters.spec(), flops, bytes);
  }

  private double iterations() {
    return axes.stream().mapToDouble(Axis::extent).reduce(1, (a, b) -> a * b);
  }

  private void requireAddressable(Parameters parameters, List<Operand> inputs) {
    List<String> problems = new ArrayList<>();
    List<Operand> operands = new ArrayList<>(inputs);
    operands.add(output.operand());
    for (Operand each : operands) {
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
