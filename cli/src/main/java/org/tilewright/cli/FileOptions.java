package org.tilewright.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import picocli.CommandLine.Option;

/** Workloads from a file instead of the command line. */
final class FileOptions {
  @Option(
      names = "--workloads",
      paramLabel = "FILE.csv",
      description = "Tune the rows of this file instead, one after the other.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      description = "Only rows whose name matches; * stands for any text.")
  private Optional<String> only = Optional.empty();

  boolean isGiven() {
    return file.isPresent();
  }

  /** Reads the file, or else the one workload; checks that all fit into memory. */
  WorkloadSelection read(WorkloadOptions workload, Problems problems) {
    WorkloadSelection selection = isGiven() ? rows(workload, problems) : single(workload, problems);
    long memory = memoryBytes();
    for (WorkloadFile.Row each : selection.rows()) {
      problems.check(() -> fitting(each.operator(), memory));
    }
    return selection;
  }

  private WorkloadSelection rows(WorkloadOptions workload, Problems problems) {
    if (workload.isGiven() || workload.typeIsGiven()) {
      problems.add(
          "An operator or type is given besides --workloads (%s). Expected one or the other. Choose rows with --only."
              .formatted(file.orElseThrow()));
    }
    return problems
        .check(this::chosen)
        .map(chosen -> workload.weightsAreConstant() ? chosen.withConstantWeights() : chosen)
        .map(chosen -> new WorkloadSelection(chosen.rows(), chosen.skipped()))
        .orElse(WorkloadSelection.NONE);
  }

  private WorkloadFile chosen() {
    WorkloadFile all = WorkloadFile.read(file.orElseThrow());
    return only.map(all::only).orElse(all);
  }

  private WorkloadSelection single(WorkloadOptions workload, Problems problems) {
    if (only.isPresent()) {
      problems.add(
          "A pattern (%s) is given without a file. Expected --workloads FILE.csv with --only. Add it, or leave --only out."
              .formatted(only.get()));
    }
    return workload
        .read(problems)
        .map(each -> new WorkloadFile.Row(each.workload().name(), each))
        .map(row -> new WorkloadSelection(List.of(row), List.of()))
        .orElse(WorkloadSelection.NONE);
  }

  private static Operator fitting(Operator operator, long memory) {
    Operators.requireFits(operator, memory);
    return operator;
  }

  private static long memoryBytes() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
