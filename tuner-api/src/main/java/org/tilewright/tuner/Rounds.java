package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the re-matches of a session brought, round by round. Engine thread only. */
final class Rounds {
  private final List<Map<Trace, Trial>> rounds = new ArrayList<>();
  private int sinceSearch;

  /** Whoever has played in the current round begins the next one. */
  void add(Trial reMatch) {
    Trace trace = reMatch.candidate().trace();
    if (sinceSearch == 0 || current().containsKey(trace)) {
      rounds.add(new HashMap<>());
      sinceSearch++;
    }
    current().put(trace, reMatch);
  }

  private Map<Trace, Trial> current() {
    return rounds.get(rounds.size() - 1);
  }

  /** The next re-match is another one. */
  void searchGoesOn() {
    sinceSearch = 0;
  }

  /** Rounds of the last re-match, if no search came after it. */
  int sinceSearch() {
    return sinceSearch;
  }

  /** Whether a schedule took part in the last re-match, and no search came after that. */
  boolean playedSinceSearch(Trace trace) {
    return rounds.subList(rounds.size() - sinceSearch, rounds.size()).stream()
        .anyMatch(round -> round.containsKey(trace));
  }

  /** All re-matches of a schedule. */
  List<Trial> of(Trace trace) {
    return rounds.stream().flatMap(round -> in(round, trace).stream()).toList();
  }

  /** The rounds in which two schedules have a time. */
  Duel duel(Trace one, Trace other) {
    List<Double> leads = new ArrayList<>();
    for (Map<Trace, Trial> round : rounds) {
      OptionalDouble own = seconds(round, one);
      OptionalDouble others = seconds(round, other);
      if (own.isEmpty() || others.isEmpty()) continue;
      leads.add(Math.log(others.getAsDouble() / own.getAsDouble()));
    }
    return new Duel(leads);
  }

  private static OptionalDouble seconds(Map<Trace, Trial> round, Trace trace) {
    Optional<Trial> trial = in(round, trace);
    return trial.isPresent() ? trial.get().medianSeconds() : OptionalDouble.empty();
  }

  private static Optional<Trial> in(Map<Trace, Trial> round, Trace trace) {
    return Optional.ofNullable(round.get(trace));
  }
}
