package org.tilewright.benchmark.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.tuner.Trial;

/**
 * How much of a session counts: as if it had ended after so many trials, or after so much time,
 * whichever comes first.
 */
public record Within(Optional<Long> trials, Optional<Duration> time) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** All there is. */
  public static Within everything() {
    return new Within(Optional.empty(), Optional.empty());
  }

  /** The trials of one session that count. */
  List<Trial> of(List<Trial> session) {
    Stream<Trial> counted = session.stream();
    if (trials.isPresent()) counted = counted.limit(trials.get());
    if (time.isPresent()) {
      double most = time.get().toNanos() / NANOS_PER_SECOND;
      counted = counted.takeWhile(each -> seconds(session.get(0), each) <= most);
    }
    return counted.toList();
  }

  /** From the start of the first trial to the end of the last. */
  static double seconds(List<Trial> trials) {
    return trials.isEmpty() ? 0 : seconds(trials.get(0), trials.get(trials.size() - 1));
  }

  private static double seconds(Trial first, Trial last) {
    var start = first.measurement();
    return start.effort().buildSeconds()
        + start.effort().runSeconds()
        + Duration.between(start.at(), last.measurement().at()).toNanos() / NANOS_PER_SECOND;
  }
}
