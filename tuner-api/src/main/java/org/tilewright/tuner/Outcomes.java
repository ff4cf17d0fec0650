package org.tilewright.tuner;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the trials of a session, re-match included.
 *
 * @param timed trials with a time
 * @param failed trials without one, by kind
 * @param causes of the failures, the most frequent first
 */
public record Outcomes(long timed, SortedMap<Failure, Long> failed, List<Cause> causes) {

  public Outcomes {
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    causes = List.copyOf(causes);
  }

  /** The outcomes of stored trials. */
  public static Outcomes of(List<Trial> trials) {
    OutcomeCounts counts = new OutcomeCounts();
    trials.forEach(trial -> counts.add(trial.measurement()));
    return counts.outcomes();
  }

  /** How many trials there are. */
  public long total() {
    return timed + failed.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Failures whose messages differ in nothing but numbers.
   *
   * @param message the first line of the first of them
   */
  public record Cause(Failure kind, String message, long count) {}
}
