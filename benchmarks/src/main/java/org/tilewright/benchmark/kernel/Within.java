package org.tilewright.benchmark.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tilewright.tuner.Trial;

/**
 * How much of a session counts: as if it had ended after so many trials, or after so much time,
 * whichever comes first. Measuring the best again is part of that end, no trial of the search.
 */
public record Within(Optional<Long> trials, Optional<Duration> time) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** All there is. */
  public static Within everything() {
    return new Within(Optional.empty(), Optional.empty());
  }

  /** The trials of one session that count. */
  List<Trial> of(List<Trial> session) {
    Stream<Trial> counted = trials.map(most -> first(most, session)).orElse(session).stream();
    if (time.isPresent()) {
      double most = time.get().toNanos() / NANOS_PER_SECOND;
      counted = counted.takeWhile(each -> seconds(session.get(0), each) <= most);
    }
    return counted.toList();
  }

  /** So many trials of the search, and what was measured again before the next one. */
  private static List<Trial> first(long most, List<Trial> session) {
    long searched = 0;
    int end = 0;
    while (end < session.size()) {
      if (!session.get(end).isReMatch() && ++searched > most) break;
      end++;
    }
    return session.subList(0, end);
  }

  /** The trials of the search among these. */
  static long trials(List<Trial> session) {
    return session.stream().filter(each -> !each.isReMatch()).count();
  }

  /** From the start of the first trial to the end of the last. */
  static double seconds(List<Trial> trials) {
    return trials.isEmpty() ? 0 : seconds(trials.get(0), trials.get(trials.size() - 1));
  }

  /** From the start of one trial to the end of a later one. */
  static double seconds(Trial first, Trial last) {
    var start = first.measurement();
    return start.effort().buildSeconds()
        + start.effort().runSeconds()
        + Duration.between(start.at(), last.measurement().at()).toNanos() / NANOS_PER_SECOND;
  }
}
