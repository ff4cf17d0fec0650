package org.tilewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.tilewright.tuner.Outcomes;
import org.tilewright.tuner.Standing;

/** A summary as text for people. */
record Report(Summary summary, PrintWriter out) {
  private static final int CAUSES = 3;

  /** How fast the best is, or why there is none. */
  void best() {
    if (summary.best().isEmpty()) {
      none();
      return;
    }
    line("Best", speed() + comparison());
  }

  private String speed() {
    return "%.1f GFLOP/s, %s, %.1f %% of the roofline"
        .formatted(
            summary.gflops().orElseThrow(),
            time(summary.seconds().orElseThrow()),
            100 * summary.rooflineFraction().orElseThrow());
  }

  private String comparison() {
    if (summary.speedupOverDefault().isEmpty()) return "; the default schedule failed";
    return ", %.2f times the default schedule"
        .formatted(summary.speedupOverDefault().getAsDouble());
  }

  private void none() {
    if (summary.outcomes().total() == 0) {
      line("Best", "none: no trial was finished. Give it more time.");
      return;
    }
    line("Best", "none: no trial was valid. Top causes:");
    for (Outcomes.Cause each : summary.outcomes().causes().stream().limit(CAUSES).toList()) {
      line("", "%d x %s: %s".formatted(each.count(), word(each.kind()), each.message()));
    }
  }

  /** How many trials there are, by outcome. */
  void trials() {
    Outcomes outcomes = summary.outcomes();
    StringJoiner words = new StringJoiner(", ");
    words.add("%d timed".formatted(outcomes.timed()));
    outcomes.failed().forEach((kind, count) -> words.add("%d %s".formatted(count, word(kind))));
    long again = outcomes.total() - summary.trials();
    String matches = again == 0 ? "" : " and %d re-matches of the best".formatted(again);
    line("Trials", "%d%s: %s".formatted(summary.trials(), matches, words));
  }

  /** On what it was measured. */
  void device() {
    line(
        "Device",
        "%s, measured peak %.1f GFLOP/s, memory %.1f GB/s"
            .formatted(
                summary.device().id(),
                summary.peakGflops(),
                summary.roofline().bytesPerSecond() / 1e9));
  }

  /** Where it is kept. */
  void stored(Path database) {
    line("Stored", "%s, session %s".formatted(database, summary.session().name()));
  }

  /** The loops of the best, and the decisions that led to them. */
  void schedule() {
    if (summary.best().isEmpty()) return;
    Standing best = summary.best().get();
    out.println("Schedule of trial %d".formatted(best.trial().number()));
    nest(best).lines().forEach(each -> out.println("  " + each));
    out.println("Trace");
    out.println("  " + best.trial().candidate().trace());
  }

  private static String nest(Standing best) {
    try {
      return Schedules.nest(best.trial().candidate()).toString();
    } catch (IllegalArgumentException e) {
      return "not known to this release: " + e.getMessage();
    }
  }

  void line(String title, String text) {
    out.println("%-9s%s".formatted(title, text));
  }

  static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A time with the unit that suits it. */
  static String time(double seconds) {
    if (seconds < 1e-3) return "%.3g µs".formatted(seconds * 1e6);
    if (seconds < 1) return "%.4g ms".formatted(seconds * 1e3);
    return "%.4g s".formatted(seconds);
  }
}
