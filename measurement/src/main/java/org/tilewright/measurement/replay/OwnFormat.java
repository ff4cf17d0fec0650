package org.tilewright.measurement.replay;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.measurement.replay.Row.Figure;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.Trace;

/**
 * What {@link RecordingWriter} writes: a header, then {@code points} with a {@code trace} each and
 * a {@code value} or a {@code failure} with its {@code message}.
 */
final class OwnFormat {
  /** The member that tells the format, and its version. */
  static final String MARK = "tilewright";

  static final int VERSION = 1;

  private final JsonReader in;
  private final Rows rows;

  OwnFormat(JsonReader in, Rows rows) {
    this.in = in;
    this.rows = rows;
  }

  void version() throws IOException {
    String found = Json.text(in);
    if (!found.equals(Integer.toString(VERSION))) {
      throw new RecordingException(
          "The file has version %s of the format. Expected %d. Use the release that wrote it."
              .formatted(found, VERSION));
    }
    rows.everyParameterEverywhere = false; // some questions are asked after some answers only
  }

  void points() throws IOException {
    in.beginArray();
    for (int number = 1; in.hasNext(); number++) rows.add(point("point " + number));
    in.endArray();
  }

  private Row point(String place) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    Json.object(in, name -> words.put(name, Json.text(in)));
    String value = words.getOrDefault("value", words.getOrDefault("message", ""));
    Figure figure = new Figure(rows.objective.orElse("time"), Json.finite(value), value, unit());
    return new Row(
        place,
        decisions(words.getOrDefault("trace", "")),
        Optional.of(words.getOrDefault("failure", "correct")),
        List.of(figure),
        List.of(),
        OptionalDouble.empty());
  }

  private String unit() {
    return rows.timeUnit.orElse("");
  }

  private static Map<String, String> decisions(String trace) {
    Map<String, String> decisions = new LinkedHashMap<>();
    for (Decision each : Trace.parse(trace).decisions()) decisions.put(each.knob(), each.option());
    return decisions;
  }
}
