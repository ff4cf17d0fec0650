package org.tilewright.cli.workloads;

import java.util.List;

/** A workload file that cannot be used, with every problem found in it. */
public final class WorkloadFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  WorkloadFileException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** What was wrong, what was expected and what to try, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
