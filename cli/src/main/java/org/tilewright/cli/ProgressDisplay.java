package org.tilewright.cli;

import org.tilewright.tuner.TuningListener;
import org.tilewright.tuner.Workload;

/** Shows how a session goes, until closed. */
interface ProgressDisplay extends TuningListener, AutoCloseable {

  /** A live line on a terminal, lines at intervals elsewhere. */
  static ProgressDisplay on(Screen screen, Workload workload, Budget budget) {
    return screen.terminal()
        ? new ProgressLine(screen.err(), workload, budget)
        : new ProgressLines(screen.err(), workload);
  }

  @Override
  void close();
}
