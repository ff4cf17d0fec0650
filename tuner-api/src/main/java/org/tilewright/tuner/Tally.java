package org.tilewright.tuner;

import java.time.Duration;
import java.util.OptionalDouble;

/** What the stored trials of a session amount to. Engine thread only. */
final class Tally {
  private final double idealSeconds;
  private final Standings standings = new Standings();
  private final OutcomeCounts outcomes = new OutcomeCounts();
  private long trials;
  private long failed;
  private long sinceBest;

  Tally(double idealSeconds) {
    this.idealSeconds = idealSeconds;
  }

  void add(Trial trial) {
    outcomes.add(trial.measurement());
    if (trial.isReMatch()) standings.add(trial);
    else addToSearch(trial);
  }

  private void addToSearch(Trial trial) {
    OptionalDouble before = standings.bestSeconds();
    standings.add(trial);
    trials++;
    if (trial.medianSeconds().isEmpty()) failed++;
    sinceBest = standings.bestSeconds().equals(before) ? sinceBest + 1 : 0;
  }

  Standings standings() {
    return standings;
  }

  Outcomes outcomes() {
    return outcomes.outcomes();
  }

  Progress progress(Duration elapsed, Duration reserved) {
    return new Progress(
        trials,
        failed,
        sinceBest,
        standings.baselineSeconds(),
        standings.bestSeconds(),
        idealSeconds,
        elapsed,
        reserved);
  }
}
