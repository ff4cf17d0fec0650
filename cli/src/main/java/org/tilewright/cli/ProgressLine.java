package org.tilewright.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Progress;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** A live line on a terminal: how much of the budget is used, and what for. */
final class ProgressLine implements ProgressDisplay {
  private static final int REFRESH_MILLIS = 200;

  private final PrintWriter out;
  private final Workload workload;
  private final Budget budget;
  private final ProgressBar bar;

  ProgressLine(PrintWriter out, Workload workload, Budget budget) {
    this.out = out;
    this.workload = workload;
    this.budget = budget;
    boolean timed = budget.time().isPresent();
    this.bar =
        new ProgressBarBuilder()
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setInitialMax(timed ? budget.time().get().toSeconds() : budget.trials().orElse(-1L))
            .setUnit(timed ? " s" : " trials", 1)
            .hideEta()
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void started(SessionKey session, Progress progress) {
    if (progress.trials() > 0) note(ProgressNotes.continuing(workload, progress));
  }

  @Override
  public void trial(Trial trial, Progress progress) {
    show(progress);
  }

  @Override
  public void heartbeat(Progress progress) {
    show(progress);
  }

  private void show(Progress progress) {
    boolean timed = budget.time().isPresent();
    bar.stepTo(timed ? progress.elapsed().toSeconds() : progress.trials());
    bar.setExtraMessage(" " + ProgressText.brief(workload, progress));
  }

  @Override
  public void deviceLost(Candidate candidate, String message) {
    note(ProgressNotes.deviceLost(message));
  }

  @Override
  public void historyAdopted(long trials) {
    note(ProgressNotes.historyAdopted(trials));
  }

  /** Written over the live line, which appears again below. */
  private void note(String text) {
    out.println("\r\u001b[K" + text);
    out.flush();
  }

  @Override
  public void close() {
    bar.close();
  }
}
