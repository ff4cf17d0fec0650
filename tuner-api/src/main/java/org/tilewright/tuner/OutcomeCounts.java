package org.tilewright.tuner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tilewright.tuner.Outcomes.Cause;

/** Counts outcomes and groups the messages of failures. */
final class OutcomeCounts {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  /** Messages may hold anything, so their groups are limited; later ones are only counted. */
  private static final int MOST_CAUSES = 1000;

  private long timed;
  private final TreeMap<Failure, Long> failed = new TreeMap<>();
  private final Map<String, Cause> causes = new LinkedHashMap<>();

  void add(Measurement measurement) {
    if (measurement instanceof Measurement.Failed failure) addFailure(failure);
    else timed++;
  }

  private void addFailure(Measurement.Failed failure) {
    failed.merge(failure.kind(), 1L, Long::sum);
    String message = failure.message().lines().findFirst().orElse("");
    String group = failure.kind() + " " + NUMBER.matcher(message).replaceAll("#");
    if (causes.size() == MOST_CAUSES && !causes.containsKey(group)) return;
    causes.merge(group, new Cause(failure.kind(), message, 1), OutcomeCounts::oneMore);
  }

  private static Cause oneMore(Cause known, Cause same) {
    return new Cause(known.kind(), known.message(), known.count() + same.count());
  }

  Outcomes outcomes() {
    List<Cause> mostFrequentFirst =
        causes.values().stream().sorted(Comparator.comparingLong(Cause::count).reversed()).toList();
    return new Outcomes(timed, failed, mostFrequentFirst);
  }
}
