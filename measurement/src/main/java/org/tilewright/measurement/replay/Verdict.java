package org.tilewright.measurement.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.measurement.replay.Row.Figure;
import org.tilewright.tuner.Failure;

/**
 * Says of each row whether it is valid and what it is worth.
 *
 * @param notes what had to be guessed
 */
record Verdict(Objective objective, List<String> notes) {
  /** What old files of Kernel Tuner write as the time of what failed. */
  private static final double FAILED = 1e20;

  private static final Map<String, Failure> VALIDITY =
      Map.of(
          "timeout", Failure.TIMEOUT,
          "compile", Failure.BUILD_ERROR,
          "build_error", Failure.BUILD_ERROR,
          "runtime", Failure.CRASH,
          "crash", Failure.CRASH,
          "correctness", Failure.WRONG_RESULT,
          "wrong_result", Failure.WRONG_RESULT,
          "constraints", Failure.INVALID,
          "invalid", Failure.INVALID);

  private static final Map<String, Failure> ERRORS =
      Map.of(
          "compilationfailedconfig", Failure.BUILD_ERROR,
          "runtimefailedconfig", Failure.CRASH,
          "invalidconfig", Failure.INVALID);

  static Verdict of(Rows rows) {
    List<String> notes = new ArrayList<>();
    String name = rows.objective.orElseGet(() -> mostNamed(rows.rows, notes));
    String unit =
        rows.rows.stream()
            .flatMap(row -> row.figure(name).stream())
            .map(Figure::unit)
            .filter(each -> !each.isBlank())
            .findFirst()
            .orElse("");
    boolean time = unit.isEmpty() && name.toLowerCase(Locale.ROOT).contains("time");
    Objective objective = Objective.of(name, time ? rows.timeUnit.orElse("ms") : unit);
    return new Verdict(objective, List.copyOf(notes));
  }

  /** What most rows are after; without such a word the time, or else whatever they measured. */
  private static String mostNamed(List<Row> rows, List<String> notes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.objectives().isEmpty()) continue;
      counts.merge(row.objectives().get(0), 1, Integer::sum);
      if (row.objectives().size() > 1 && notes.isEmpty()) {
        notes.add("Of the objectives %s the first one counts.".formatted(row.objectives()));
      }
    }
    Optional<String> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (most.isPresent()) return most.get();
    List<String> figures =
        rows.stream().flatMap(row -> row.figures().stream()).map(Figure::name).distinct().toList();
    String guess = figures.isEmpty() || figures.contains("time") ? "time" : figures.get(0);
    notes.add("No objective is named; %s counts.".formatted(guess));
    return guess;
  }

  /** Why a row has no value, if the file says so. */
  Optional<Failure> failure(Row row) {
    String validity = row.validity().orElse("correct").toLowerCase(Locale.ROOT);
    if (!validity.equals("correct")) {
      return Optional.of(VALIDITY.getOrDefault(validity, Failure.INVALID));
    }
    for (Figure each : row.figures()) {
      Failure failure = ERRORS.get(each.word().toLowerCase(Locale.ROOT));
      if (failure != null) return Optional.of(failure);
    }
    boolean sentinel = row.figure(objective.name()).stream().anyMatch(Verdict::isSentinel);
    return sentinel ? Optional.of(Failure.CRASH) : Optional.empty();
  }

  private static boolean isSentinel(Figure figure) {
    return figure.number().isPresent() && figure.number().getAsDouble() >= FAILED;
  }

  String message(Row row) {
    String word = row.figure(objective.name()).map(Figure::word).orElse("");
    String validity = row.validity().filter(each -> !each.equals("correct")).orElse("");
    return "recorded as " + (validity + " " + word).strip();
  }

  /** A positive number, or empty. */
  OptionalDouble value(Row row) {
    OptionalDouble value =
        row.figure(objective.name()).map(Figure::number).orElse(OptionalDouble.empty());
    if (value.isEmpty() && objective.name().equals("time")) value = row.meanTime();
    return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
  }
}
