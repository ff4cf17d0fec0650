package org.tilewright.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to work on: one workload, or rows of a file. */
final class WorkloadChoice {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OPERATOR",
      description = "As for tilewright tune: matmul, conv2d, depthwise_conv2d.")
  private Optional<String> operator = Optional.empty();

  @Parameters(
      index = "1..*",
      paramLabel = "SHAPE",
      description = "512x512x512, or key=value pairs separated by commas.")
  private List<String> shape = new ArrayList<>();

  @Option(
      names = "--workloads",
      paramLabel = "FILE.csv",
      description = "Take the rows of this file instead.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--only",
      defaultValue = "*",
      paramLabel = "GLOB",
      description = "Only rows whose name matches; * stands for any text.")
  private String only = "*";

  @Option(
      names = "--constant-weights",
      description =
          "Weights are the same in every call: ours may take them packed ahead, as peers may.")
  private boolean constantWeights;

  boolean isGiven() {
    return operator.isPresent() || file.isPresent();
  }

  /**
   * The rows that can be tuned and those that cannot.
   *
   * @throws IllegalArgumentException if the shape or the file cannot be read
   */
  WorkloadFile read() {
    return constantWeights ? chosen().withConstantWeights() : chosen();
  }

  private WorkloadFile chosen() {
    if (file.isPresent()) return WorkloadFile.read(file.get()).only(only);
    Operator single = Operators.parse(operator.orElse(""), String.join(",", shape));
    var row = new WorkloadFile.Row(single.workload().name(), single);
    return new WorkloadFile(Path.of(""), List.of(row), List.of());
  }

  /** The same for the command line of {@code tilewright tune}. */
  List<String> arguments() {
    List<String> words = new ArrayList<>();
    if (file.isPresent()) {
      words.addAll(List.of("--workloads", file.get().toString(), "--only", only));
    } else {
      words.add(operator.orElse(""));
      words.addAll(shape);
    }
    if (constantWeights) words.add("--constant-weights");
    return words;
  }
}
