package org.tilewright.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Progress;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** Writes a line now and then, for logs: at the first valid trial and every few seconds. */
final class ProgressLines implements ProgressDisplay {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final Workload workload;
  private Duration next = INTERVAL;
  private boolean hadBest;

  ProgressLines(PrintWriter out, Workload workload) {
    this.out = out;
    this.workload = workload;
  }

  @Override
  public void started(SessionKey session, Progress progress) {
    if (progress.trials() > 0) out.println(ProgressNotes.continuing(workload, progress));
    out.flush();
  }

  @Override
  public void trial(Trial trial, Progress progress) {
    line(progress);
  }

  @Override
  public void heartbeat(Progress progress) {
    line(progress);
  }

  private void line(Progress progress) {
    boolean first = progress.hasBest() && !hadBest;
    if (!first && progress.elapsed().compareTo(next) < 0) return;
    hadBest = progress.hasBest();
    next = progress.elapsed().plus(INTERVAL);
    double seconds = progress.elapsed().toMillis() / 1e3;
    out.println("%6.1f s: %s".formatted(seconds, ProgressText.of(workload, progress)));
    out.flush();
  }

  @Override
  public void deviceLost(Candidate candidate, String message) {
    out.println(ProgressNotes.deviceLost(message));
    out.flush();
  }

  @Override
  public void historyAdopted(long trials) {
    out.println(ProgressNotes.historyAdopted(trials));
    out.flush();
  }

  /** Nothing to clear away. */
  @Override
  public void close() {}
}
