package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fastest few schedules of a session, and what their re-matches brought. Keeps no other trial,
 * however long the session gets.
 */
final class Standings {
  /** More would make the re-match longer than the last per cent is worth. */
  static final int FINALISTS = 3;

  /** Kept beside the finalists, for when those fail in their re-match. */
  private static final int RESERVES = 13;

  private Optional<Trial> baseline = Optional.empty();
  private final List<Trial> fastest = new ArrayList<>();
  private final Map<Trace, List<Trial>> reMatches = new HashMap<>();
  private final Set<Trace> lastReMatch = new HashSet<>();

  static Standings of(List<Trial> trials) {
    Standings standings = new Standings();
    trials.forEach(standings::add);
    return standings;
  }

  void add(Trial trial) {
    if (trial.isReMatch()) addReMatch(trial);
    else addToSearch(trial);
  }

  private void addReMatch(Trial trial) {
    Trace trace = trial.candidate().trace();
    reMatches.computeIfAbsent(trace, none -> new ArrayList<>()).add(trial);
    lastReMatch.add(trace);
  }

  private void addToSearch(Trial trial) {
    lastReMatch.clear();
    if (trial.medianSeconds().isEmpty()) return;
    if (trial.isBaseline()) baseline = Optional.of(trial);
    fastest.add(trial);
    fastest.sort(Comparator.comparingDouble(Standings::median));
    if (fastest.size() > FINALISTS + RESERVES) fastest.remove(fastest.size() - 1);
  }

  /**
   * Whom to measure again: the fastest, and the default schedule, so that the speed-up compares
   * what was measured at the same time.
   */
  List<Trial> finalists() {
    List<Trial> finalists =
        new ArrayList<>(fastest.subList(0, Math.min(FINALISTS, fastest.size())));
    baseline.filter(trial -> !finalists.contains(trial)).ifPresent(finalists::add);
    return finalists;
  }

  /** Whether the finalists were measured again already and nothing came after that. */
  boolean decided(int rounds) {
    return finalists().stream()
        .map(trial -> trial.candidate().trace())
        .allMatch(trace -> lastReMatch.contains(trace) && timesReMatched(trace) >= rounds);
  }

  private int timesReMatched(Trace trace) {
    return reMatches.getOrDefault(trace, List.of()).size();
  }

  /**
   * The fastest, by re-match where there was one. Who does not beat the default schedule in nearly
   * every round beside it was lucky, and the default wins.
   */
  Optional<Standing> best() {
    Stream<Trial> runners =
        fastest.stream()
            .filter(trial -> lastReMatch.isEmpty() || lastReMatch.contains(traceOf(trial)))
            .filter(this::beatsBaseline);
    return fastestOf(Stream.concat(runners, baseline.stream()))
        .or(() -> fastestOf(fastest.stream()));
  }

  /** Whether at most one round of five was lost to the default; also if it did not play. */
  private boolean beatsBaseline(Trial trial) {
    List<Trial> own = reMatches.getOrDefault(traceOf(trial), List.of());
    List<Trial> others =
        baseline.map(each -> reMatches.getOrDefault(traceOf(each), List.of())).orElse(List.of());
    if (traceOf(trial).equals(baseline.map(Standings::traceOf).orElse(Trace.EMPTY))) return true;
    int rounds = Math.min(own.size(), others.size());
    long lost =
        IntStream.range(0, rounds).filter(each -> slower(own.get(each), others.get(each))).count();
    return lost * 5 <= rounds;
  }

  private static boolean slower(Trial trial, Trial other) {
    return trial.medianSeconds().orElse(Double.POSITIVE_INFINITY)
        >= other.medianSeconds().orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<Standing> fastestOf(Stream<Trial> trials) {
    return trials
        .flatMap(trial -> standing(trial).stream())
        .min(Comparator.comparingDouble(Standing::seconds));
  }

  Optional<Standing> baseline() {
    return baseline.flatMap(this::standing);
  }

  /** The lowest median of a single trial. */
  OptionalDouble bestSeconds() {
    return fastest.isEmpty() ? OptionalDouble.empty() : fastest.get(0).medianSeconds();
  }

  OptionalDouble baselineSeconds() {
    return baseline.isEmpty() ? OptionalDouble.empty() : baseline.get().medianSeconds();
  }

  /** Empty if the schedule failed in a re-match: what fails sometimes is no winner. */
  private Optional<Standing> standing(Trial trial) {
    List<Trial> measurements = reMatches.getOrDefault(traceOf(trial), List.of(trial));
    List<Double> seconds = new ArrayList<>();
    for (Trial each : measurements) {
      if (!(each.measurement() instanceof Measurement.Timed timed)) return Optional.empty();
      seconds.addAll(timed.seconds());
    }
    return Optional.of(new Standing(trial, Measurement.median(seconds), seconds.size()));
  }

  private static Trace traceOf(Trial trial) {
    return trial.candidate().trace();
  }

  private static double median(Trial trial) {
    return trial.medianSeconds().orElseThrow();
  }
}
