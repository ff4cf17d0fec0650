package org.tilewright.measurement.replay;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.measurement.replay.Row.Figure;

/**
 * The T4 exchange format, version 1.0.0 of its results schema: {@code metadata.timeunit} and {@code
 * results} with {@code configuration}, {@code times}, {@code invalidity}, {@code measurements} and
 * {@code objectives}.
 */
final class T4Format {
  private final JsonReader in;
  private final Rows rows;

  T4Format(JsonReader in, Rows rows) {
    this.in = in;
    this.rows = rows;
  }

  void metadata() throws IOException {
    Json.object(
        in,
        name -> {
          switch (name) {
            case "timeunit" -> rows.timeUnit = Optional.of(Json.text(in));
            case "device", "device_name" -> rows.device = Optional.of(Json.text(in));
            case "kernel_name", "benchmark" -> rows.name = Optional.of(Json.text(in));
            default -> in.skipValue();
          }
        });
  }

  void results() throws IOException {
    in.beginArray();
    for (int number = 1; in.hasNext(); number++) {
      if (in.peek() == JsonToken.BEGIN_OBJECT) rows.add(row("result " + number));
      else in.skipValue();
    }
    in.endArray();
  }

  private Row row(String place) throws IOException {
    Draft draft = new Draft();
    Json.object(in, name -> member(name, draft));
    return new Row(
        place,
        draft.configuration,
        draft.validity,
        draft.figures,
        draft.objectives,
        draft.meanTime);
  }

  private void member(String name, Draft draft) throws IOException {
    switch (name) {
      case "configuration" -> draft.configuration = Json.labels(in);
      case "times" -> Json.object(in, each -> times(each, draft));
      case "invalidity" -> draft.validity = Optional.of(Json.text(in));
      case "measurements" -> measurements(draft.figures);
      case "objectives" -> draft.objectives = Json.texts(in);
      default -> in.skipValue();
    }
  }

  private void times(String name, Draft draft) throws IOException {
    if (name.equals("runtimes")) draft.meanTime = Json.mean(in);
    else in.skipValue();
  }

  private void measurements(List<Figure> figures) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      String[] words = {"", "", ""};
      Json.object(in, name -> measurement(name, words));
      figures.add(new Figure(words[0], Json.finite(words[1]), words[1], words[2]));
    }
    in.endArray();
  }

  private void measurement(String name, String[] words) throws IOException {
    switch (name) {
      case "name" -> words[0] = Json.text(in);
      case "value" -> words[1] = Json.text(in);
      case "unit" -> words[2] = Json.text(in);
      default -> in.skipValue();
    }
  }

  /** A row in the making: its members come in any order. */
  private static final class Draft {
    Map<String, String> configuration = Map.of();
    Optional<String> validity = Optional.empty();
    List<Figure> figures = new ArrayList<>();
    List<String> objectives = List.of();
    OptionalDouble meanTime = OptionalDouble.empty();
  }
}
