package org.tilewright.tuner;

import java.time.Duration;
import java.util.Optional;

/**
 * Says when a session has done enough. Rules are values without state and compose: {@code
 * trials(500).or(time(ofMinutes(10)))}.
 *
 * <p>Asked on the engine thread after every trial and while it waits; must answer at once.
 */
@FunctionalInterface
public interface StopRule {

  /** Why the session should end now, in words for the user, or empty to go on. */
  Optional<String> reasonToStop(Progress progress);

  /** The longest a session can take under this rule, so that nobody waits beyond it. */
  default Optional<Duration> timeLimit() {
    return Optional.empty();
  }

  /** Stops with whichever of the two rules fires first; this one is asked first. */
  default StopRule or(StopRule other) {
    return new EitherRule(this, other);
  }

  /** Goes on until the space is exhausted or somebody calls {@link Tuner#stop}. */
  static StopRule never() {
    return progress -> Optional.empty();
  }

  /** Stops after {@code limit} trials of the session, failed ones and earlier runs included. */
  static StopRule trials(long limit) {
    require(limit > 0, "A trial budget (%d) must be positive.", limit);
    return progress -> when(progress.trials() >= limit, "all %d trials used", limit);
  }

  /** Stops so that the run ends {@code limit} after it began: what is in flight then is dropped. */
  static StopRule time(Duration limit) {
    require(limit.compareTo(Duration.ZERO) > 0, "A time budget (%s) must be positive.", limit);
    return new TimeRule(limit);
  }

  /** Stops when {@code patience} trials brought no new best, but not before the first valid one. */
  static StopRule stagnation(long patience) {
    require(patience > 0, "A patience (%d trials) must be positive.", patience);
    return progress ->
        when(
            progress.hasBest() && progress.trialsSinceBest() >= patience,
            "no better schedule in %d trials",
            patience);
  }

  /**
   * Stops when the best reaches {@code fraction} of the device's roofline: little is left to find
   * (Williams et al. 2009).
   */
  static StopRule roofline(double fraction) {
    require(
        fraction > 0 && fraction <= 1, "A roofline fraction (%s) must lie in (0, 1].", fraction);
    return progress ->
        when(
            progress.rooflineFraction() >= fraction,
            "%.0f %% of the roofline reached",
            100 * progress.rooflineFraction());
  }

  private static Optional<String> when(boolean fires, String reason, Object... values) {
    return fires ? Optional.of(reason.formatted(values)) : Optional.empty();
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) throw new IllegalArgumentException(message.formatted(values));
  }
}
