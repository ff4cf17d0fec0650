package org.tilewright.tuner;

import java.time.Duration;
import java.util.Optional;

/** When the search and when the whole run must end. Engine thread only. */
final class Limits {
  /** The re-match may take this part of a time budget: what it needs in ten seconds. */
  private static final double RE_MATCH_SHARE = 0.12;

  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final Plan plan;
  private final Bell bell;
  private final Stopwatch stopwatch;
  private final Tally tally;

  Limits(Plan plan, Bell bell, Stopwatch stopwatch, Tally tally) {
    this.plan = plan;
    this.bell = bell;
    this.stopwatch = stopwatch;
    this.tally = tally;
  }

  Progress progress() {
    return tally.progress(stopwatch.elapsed(), reserved());
  }

  private Duration timeLimit() {
    return plan.stopRule().timeLimit().orElse(FOREVER);
  }

  private Duration reserved() {
    if (plan.stopRule().timeLimit().isEmpty()) return Duration.ZERO;
    Duration needed = Stopwatch.seconds(ReMatch.expectedSeconds(tally.standings()));
    Duration most = Stopwatch.seconds(RE_MATCH_SHARE * timeLimit().toNanos() / 1e9);
    return needed.compareTo(most) < 0 ? needed : most;
  }

  /** Ends the search by the stop rule, early enough for the re-match. */
  Halt ofSearch() {
    return new Halt() {
      @Override
      public Optional<String> reason() {
        return bell.stopped()
            ? Optional.of("stopped")
            : plan.stopRule().reasonToStop(Limits.this.progress());
      }

      @Override
      public Duration askAgainIn() {
        return timeLimit().minus(stopwatch.elapsed()).minus(reserved());
      }

      @Override
      public Progress progress() {
        return Limits.this.progress();
      }
    };
  }

  /** Ends the re-match where the time budget ends. */
  Halt ofReMatch() {
    return new Halt() {
      @Override
      public Optional<String> reason() {
        return bell.stopped() || askAgainIn().isNegative()
            ? Optional.of("stopped")
            : Optional.empty();
      }

      @Override
      public Duration askAgainIn() {
        return timeLimit().minus(stopwatch.elapsed());
      }

      @Override
      public Progress progress() {
        return Limits.this.progress();
      }
    };
  }
}
