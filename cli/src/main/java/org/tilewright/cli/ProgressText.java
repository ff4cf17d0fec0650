package org.tilewright.cli;

import org.tilewright.tuner.Progress;
import org.tilewright.tuner.Workload;

/** How far a session has come, in a few words. */
final class ProgressText {
  private ProgressText() {}

  /** {@code 212 trials, 3 failed, best 117.4 GFLOP/s, 91 % of the roofline, 2.4 x default}. */
  static String of(Workload workload, Progress progress) {
    String trials = "%d trials, %d failed".formatted(progress.trials(), progress.failedTrials());
    return trials + best(workload, progress);
  }

  /**
   * The same for a line that must not be long: {@code 117.4 GFLOP/s, 91 % of roofline, 212 trials}.
   */
  static String brief(Workload workload, Progress progress) {
    String trials = "%d trials".formatted(progress.trials());
    if (progress.failedTrials() > 0) trials += ", %d failed".formatted(progress.failedTrials());
    if (!progress.hasBest()) return trials;
    return "%.1f GFLOP/s, %.0f %% of roofline, %s"
        .formatted(
            workload.flops() / progress.bestSeconds().orElseThrow() / 1e9,
            100 * progress.rooflineFraction(),
            trials);
  }

  private static String best(Workload workload, Progress progress) {
    if (!progress.hasBest()) return ", none valid yet";
    double seconds = progress.bestSeconds().orElseThrow();
    String best =
        ", best %.1f GFLOP/s, %.0f %% of the roofline"
            .formatted(workload.flops() / seconds / 1e9, 100 * progress.rooflineFraction());
    return progress.speedup().isPresent()
        ? best + ", %.2f x default".formatted(progress.speedup().getAsDouble())
        : best;
  }
}
