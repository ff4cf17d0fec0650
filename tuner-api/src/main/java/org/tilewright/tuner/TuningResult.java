package org.tilewright.tuner;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run of a session has brought.
 *
 * @param best the winner, over all runs of the session; empty if no trial was valid
 * @param baseline the default schedule; empty if it failed, and then rewards were reckoned from the
 *     first valid trial
 * @param outcomes of all trials of the session
 * @param timeSpent of this run; {@link Phase#BUILD} and {@link Phase#RUN} overlap with the others
 * @param elapsed wall clock of this run
 * @param stopReason in words for the user
 */
public record TuningResult(
    SessionKey session,
    Optional<Standing> best,
    Optional<Standing> baseline,
    Outcomes outcomes,
    Map<Phase, Duration> timeSpent,
    Duration elapsed,
    String stopReason) {

  public TuningResult {
    Map<Phase, Duration> copy = new EnumMap<>(Phase.class);
    copy.putAll(timeSpent);
    timeSpent = Collections.unmodifiableMap(copy);
  }

  /** How many times faster than the default schedule the best one is, if both have a time. */
  public OptionalDouble speedup() {
    return best.isPresent() && baseline.isPresent()
        ? OptionalDouble.of(baseline.get().seconds() / best.get().seconds())
        : OptionalDouble.empty();
  }

  /** The ideal time on the device divided by the best one. */
  public OptionalDouble rooflineFraction() {
    double ideal = session.device().roofline().idealSeconds(session.workload());
    return best.isPresent()
        ? OptionalDouble.of(ideal / best.get().seconds())
        : OptionalDouble.empty();
  }
}
