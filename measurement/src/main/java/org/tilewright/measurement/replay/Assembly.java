package org.tilewright.measurement.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Trace;

/** Makes points of rows, and says which rows were of no use and why. */
final class Assembly {
  private final Rows rows;
  private final Path file;
  private final Complaints complaints = new Complaints();

  Assembly(Rows rows, Path file) {
    this.rows = rows;
    this.file = file;
  }

  Recording recording() {
    Verdict verdict = Verdict.of(rows);
    Map<String, Set<String>> parameters = parameters();
    Map<Trace, Point> points = new LinkedHashMap<>();
    Branch tree = new Branch();
    for (Row row : rows.rows) add(row, verdict, parameters, points, tree);
    List<String> notes = new ArrayList<>(rows.notes);
    notes.addAll(verdict.notes());
    notes.addAll(complaints.texts());
    refuseUseless(points, notes);
    return new Recording(
        word(rows.name.orElseGet(this::fileName)),
        rows.device.orElse("unknown device"),
        verdict.objective(),
        List.copyOf(points.values()),
        notes);
  }

  private void add(
      Row row,
      Verdict verdict,
      Map<String, Set<String>> parameters,
      Map<Trace, Point> points,
      Branch tree) {
    for (String name : parameters.keySet()) {
      if (rows.everyParameterEverywhere && !row.configuration().containsKey(name)) {
        complaints.add("has no value for " + name + " and is left out", row.place());
        return;
      }
    }
    if (row.configuration().isEmpty()) {
      complaints.add("has no configuration and is left out", row.place());
      return;
    }
    Trace trace = trace(row, parameters);
    if (points.containsKey(trace)) {
      complaints.add("repeats a configuration; the first one counts", row.place());
    } else if (tree.offer(trace)) {
      points.put(trace, point(trace, row, verdict));
    } else {
      complaints.add("asks other questions than those before and is left out", row.place());
    }
  }

  private Point point(Trace trace, Row row, Verdict verdict) {
    Optional<Failure> failure = verdict.failure(row);
    if (failure.isPresent()) return new Point.Failed(trace, failure.get(), verdict.message(row));
    var value = verdict.value(row);
    if (value.isPresent()) return new Point.Valid(trace, value.getAsDouble());
    complaints.add(
        "has no usable %s and counts as failed".formatted(verdict.objective().name()), row.place());
    return new Point.Failed(trace, Failure.INVALID, "no " + verdict.objective().name());
  }

  /** Every parameter and the values it has anywhere, in the order of the file. */
  private Map<String, Set<String>> parameters() {
    Map<String, Set<String>> parameters = new LinkedHashMap<>();
    for (Row row : rows.rows) {
      row.configuration()
          .forEach(
              (name, value) ->
                  parameters.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(value));
    }
    return parameters;
  }

  /** What has one value everywhere is no question. */
  private Trace trace(Row row, Map<String, Set<String>> parameters) {
    List<Decision> decisions = new ArrayList<>();
    var names = rows.everyParameterEverywhere ? parameters.keySet() : row.configuration().keySet();
    for (String name : names) {
      if (parameters.getOrDefault(name, Set.of()).size() < 2) continue;
      decisions.add(new Decision(name, row.configuration().getOrDefault(name, "")));
    }
    return new Trace(decisions);
  }

  private void refuseUseless(Map<Trace, Point> points, List<String> notes) {
    List<String> problems = new ArrayList<>();
    if (points.isEmpty()) {
      problems.add(
          "The recording (%s) has no usable point. Expected at least one. Record the space again."
              .formatted(file));
    } else if (points.values().stream().noneMatch(Point.Valid.class::isInstance)) {
      problems.add(
          "Each of the %d points of the recording (%s) failed. Expected at least one with a value. Record the space again."
              .formatted(points.size(), file));
    }
    if (problems.isEmpty()) return;
    problems.addAll(notes);
    throw new RecordingException(problems);
  }

  private String fileName() {
    return String.valueOf(file.getFileName()).replaceAll("(_T4)?(\\.json)?(\\.gz)?$", "");
  }

  private static String word(String text) {
    return text.strip().replaceAll("\\s+", "_");
  }

  /** Says once how often something is wrong, and where first. */
  private static final class Complaints {
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String what, String place) {
      first.putIfAbsent(what, place);
      counts.merge(what, 1, Integer::sum);
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      first.forEach(
          (what, place) -> {
            int others = counts.getOrDefault(what, 1) - 1;
            String more = others == 0 ? "" : " (and %d more)".formatted(others);
            texts.add("%s%s %s.".formatted(capital(place), more, what));
          });
      return texts;
    }

    private static String capital(String text) {
      return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
  }
}
