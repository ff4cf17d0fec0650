package org.tilewright.space.operator;

import java.util.Locale;
import java.util.stream.Collectors;

/** Operators as text for people. */
final class OperatorPrinter {
  private OperatorPrinter() {}

  /** The plain nest: operands, loops, statement. */
  static String print(Operator operator) {
    StringBuilder text = new StringBuilder(operator.workload().name()).append('\n');
    for (Operand each : operator.operands()) text.append("  ").append(operand(each)).append('\n');
    for (Operand each : operator.temporaries()) {
      text.append("  ").append(operand(each)).append(", temporary\n");
    }
    operator.stages().forEach(each -> text.append(loops(each)));
    return text.toString();
  }

  private static String loops(Operator stage) {
    StringBuilder text = new StringBuilder();
    String indent = "";
    for (Axis each : stage.axes()) {
      text.append(indent).append("for %s in 0..%d:\n".formatted(each.name(), each.extent()));
      indent += "  ";
    }
    return text.append(indent).append(statement(stage)).append('\n').toString();
  }

  private static String operand(Operand operand) {
    String shape = operand.shape().stream().map("[%d]"::formatted).collect(Collectors.joining());
    String constant = operand.constant() ? ", constant" : "";
    return "%s: %s%s (%s)%s"
        .formatted(operand.name(), operand.type().label(), shape, operand.layout(), constant);
  }

  static String statement(Operator operator) {
    String target = access(operator.output());
    if (operator.reductionAxes().isEmpty()) {
      return target + " = " + scalar(operator.epilogue().given(operator.body()));
    }
    String update =
        operator.combiner() == Combiner.SUM
            ? target + " += " + scalar(operator.body())
            : target + " = max(" + target + ", " + scalar(operator.body()) + ")";
    if (!operator.hasEpilogue()) return update;
    return update + "; at the end " + target + " = " + scalar(operator.epilogue());
  }

  private static String access(Access access) {
    return access.indices().stream()
        .map(Affine::toString)
        .collect(Collectors.joining(", ", access.operand().name() + "[", "]"));
  }

  private static String scalar(Scalar scalar) {
    if (scalar instanceof Scalar.Read read) return access(read.access());
    if (scalar instanceof Scalar.Centred centred) {
      return "(%s - %d)".formatted(access(centred.access()), centred.zeroPoint());
    }
    if (scalar instanceof Scalar.Accumulated) return "sum";
    if (scalar instanceof Scalar.Rescaled rescaled) {
      return "rescaled(%s, %s, %s)"
          .formatted(
              scalar(rescaled.value()), scalar(rescaled.multiplier()), scalar(rescaled.shift()));
    }
    if (scalar instanceof Scalar.Constant constant) return Double.toString(constant.value());
    if (scalar instanceof Scalar.Unary unary) {
      return "%s(%s)".formatted(word(unary.function()), scalar(unary.argument()));
    }
    Scalar.Binary binary = (Scalar.Binary) scalar;
    return switch (binary.function()) {
      case ADD -> infix(binary, " + ", 1);
      case SUBTRACT -> infix(binary, " - ", 1);
      case MULTIPLY -> infix(binary, " * ", 2);
      case DIVIDE -> infix(binary, " / ", 2);
      case ROUNDED_QUOTIENT ->
          "round(%s / %s)".formatted(inParentheses(binary.left(), 1), scalar(binary.right()));
      case MAXIMUM -> "max(%s, %s)".formatted(scalar(binary.left()), scalar(binary.right()));
      case MINIMUM -> "min(%s, %s)".formatted(scalar(binary.left()), scalar(binary.right()));
    };
  }

  private static String word(UnaryFunction function) {
    return function.name().toLowerCase(Locale.ROOT);
  }

  private static String infix(Scalar.Binary binary, String sign, int precedence) {
    String left = inParentheses(binary.left(), precedence - 1);
    return left + sign + inParentheses(binary.right(), precedence);
  }

  /** An argument, in parentheses if its own sign binds no tighter than {@code outer}. */
  private static String inParentheses(Scalar argument, int outer) {
    boolean needed = argument instanceof Scalar.Binary binary && precedence(binary) <= outer;
    return needed ? "(" + scalar(argument) + ")" : scalar(argument);
  }

  private static int precedence(Scalar.Binary binary) {
    return switch (binary.function()) {
      case ADD, SUBTRACT -> 1;
      case MULTIPLY, DIVIDE -> 2;
      case ROUNDED_QUOTIENT, MAXIMUM, MINIMUM -> 3;
    };
  }
}
