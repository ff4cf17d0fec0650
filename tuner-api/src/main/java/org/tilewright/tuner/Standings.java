package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

  /** Rounds that everybody plays. */
  static final int LEAST_ROUNDS = 5;

  /** What is not clear after so many does not matter. */
  private static final int MOST_ROUNDS = 15;

  private Optional<Trial> baseline = Optional.empty();
  private final List<Trial> fastest = new ArrayList<>();
  private final Rounds rounds = new Rounds();

  static Standings of(List<Trial> trials) {
    Standings standings = new Standings();
    trials.forEach(standings::add);
    return standings;
  }

  void add(Trial trial) {
    if (trial.isReMatch()) rounds.add(trial);
    else addToSearch(trial);
  }

  private void addToSearch(Trial trial) {
    rounds.searchGoesOn();
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

  /**
   * Who plays the next round: all finalists at first, then whoever may still beat the default
   * schedule, and that; nobody once the fastest of them has beaten it.
   */
  List<Trial> contenders() {
    List<Trial> finalists = finalists();
    if (finalists.size() < 2 || rounds.sinceSearch() >= MOST_ROUNDS) return List.of();
    if (rounds.sinceSearch() < LEAST_ROUNDS) return finalists;
    List<Trial> contenders = new ArrayList<>(finalists.stream().filter(this::isPromising).toList());
    boolean decided =
        fastestOf(contenders.stream()).stream().allMatch(each -> isWinner(each.trial()));
    if (decided) return List.of();
    baseline.ifPresent(contenders::add);
    return contenders;
  }

  private boolean isPromising(Trial trial) {
    return standing(trial).isPresent() && duelWithBaseline(trial).isPromising();
  }

  /**
   * The fastest, by re-match where there was one. Who does not beat the default schedule beyond
   * noise in the rounds beside it was lucky, and the default wins.
   */
  Optional<Standing> best() {
    Stream<Trial> runners =
        fastest.stream()
            .filter(trial -> rounds.sinceSearch() == 0 || rounds.playedSinceSearch(traceOf(trial)))
            .filter(this::isWinner);
    return fastestOf(Stream.concat(runners, baseline.stream()))
        .or(() -> fastestOf(fastest.stream()));
  }

  /** Whether it beat the default in their rounds; also if they never met. */
  private boolean isWinner(Trial trial) {
    Duel duel = duelWithBaseline(trial);
    return duel.isEmpty() || duel.isWon();
  }

  /** Empty also for the default itself. */
  private Duel duelWithBaseline(Trial trial) {
    return baseline
        .map(Standings::traceOf)
        .filter(byDefault -> !byDefault.equals(traceOf(trial)))
        .map(byDefault -> rounds.duel(traceOf(trial), byDefault))
        .orElse(new Duel(List.of()));
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
    List<Trial> reMatches = rounds.of(traceOf(trial));
    List<Double> seconds = new ArrayList<>();
    for (Trial each : reMatches.isEmpty() ? List.of(trial) : reMatches) {
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
