package org.tilewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One operator with its shape, as every command takes it. */
final class WorkloadOptions {

  /** The names of all operators, for help and completion. */
  static final class OperatorNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    OperatorNames() {
      super(Operators.kinds().stream().map(each -> each.signature().name()).toList());
    }
  }

  /** The labels of all types, for help and completion. */
  static final class TypeLabels extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    TypeLabels() {
      super(ElementType.labels());
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OPERATOR",
      completionCandidates = OperatorNames.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Optional<String> name = Optional.empty();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SHAPE",
      description =
          "MxNxK for matmul, for all operators key=value pairs separated by commas: n=1,h=56,w=56,ci=64,co=64,kh=3,kw=3,s=1,p=1.")
  private List<String> shape = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = TypeLabels.class,
      description = "Element type: ${COMPLETION-CANDIDATES}. Standard: f32.")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--constant-weights",
      description =
          "The weights are the same in every call: kernels may take them packed ahead of time. Short for const=1.")
  private boolean constantWeights;

  boolean isGiven() {
    return name.isPresent();
  }

  /** Whether weights never change, also those of workloads that are named otherwise. */
  boolean weightsAreConstant() {
    return constantWeights;
  }

  /** Whether a type is named outside the shape. */
  boolean typeIsGiven() {
    return type.isPresent();
  }

  /** The operator, or empty if there is none that makes sense. */
  Optional<Operator> read(Problems problems) {
    if (name.isEmpty()) {
      problems.add(
          "No operator is given. Known operators: %s. Try matmul 512x512x512."
              .formatted(String.join(", ", new OperatorNames())));
      return Optional.empty();
    }
    return problems
        .check(() -> Operators.parse(name.get(), shapeAndType()))
        .map(each -> constantWeights ? Operators.withConstantWeights(each) : each);
  }

  private String shapeAndType() {
    String pairs = shape.stream().collect(Collectors.joining(","));
    return type.map(label -> pairs + ",type=" + label).orElse(pairs);
  }
}
