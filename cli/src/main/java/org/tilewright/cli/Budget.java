package org.tilewright.cli;

import java.time.Duration;
import java.util.Optional;
import org.tilewright.tuner.StopRule;

/**
 * What one workload may use up: wall clock, trials, or whichever of both is used up first.
 *
 * @param time at least one of the two is present
 */
record Budget(Optional<Duration> time, Optional<Long> trials) {
  private static final Duration STANDARD = Duration.ofSeconds(60);

  /** What the user gave, or a minute if nothing. */
  static Budget of(Optional<Duration> time, Optional<Long> trials) {
    boolean none = time.isEmpty() && trials.isEmpty();
    return new Budget(none ? Optional.of(STANDARD) : time, trials);
  }

  StopRule stopRule() {
    Optional<StopRule> byTime = time.map(StopRule::time);
    Optional<StopRule> byTrials = trials.map(StopRule::trials);
    if (byTime.isPresent() && byTrials.isPresent()) return byTime.get().or(byTrials.get());
    return byTime.or(() -> byTrials).orElseGet(StopRule::never);
  }

  /** {@code 30 s or 200 trials}. */
  String text() {
    String words = time.map(Durations::text).orElse("");
    String or = time.isPresent() && trials.isPresent() ? " or " : "";
    return words + or + trials.map("%d trials"::formatted).orElse("");
  }
}
