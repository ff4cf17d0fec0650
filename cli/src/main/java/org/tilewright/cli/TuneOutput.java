package org.tilewright.cli;

import java.util.List;
import org.tilewright.cli.workloads.WorkloadFile;
import org.tilewright.tuner.TuningResult;
import org.tilewright.workbench.Workbench;

/** Shows the user how tuning goes and what comes of it. */
interface TuneOutput {

  /** Rows that are left out, before anything else. */
  void skipped(List<WorkloadFile.Skipped> rows);

  /** Something the user should know of the next workload. */
  void note(String text);

  /** A workload is about to be tuned; the returned display shows how it goes. */
  ProgressDisplay begin(WorkloadFile.Row row, Workbench bench);

  /** A workload is done. */
  void end(WorkloadFile.Row row, Summary summary, TuningResult result);

  /** All of them are, or Ctrl-C ended it. */
  void end();
}
