package org.tilewright.cli;

import java.util.List;
import org.tilewright.cli.workloads.WorkloadFile;

/** The workloads of a command line, and the rows of its file that cannot be tuned. */
record WorkloadSelection(List<WorkloadFile.Row> rows, List<WorkloadFile.Skipped> skipped) {
  static final WorkloadSelection NONE = new WorkloadSelection(List.of(), List.of());
}
