package org.tilewright.measurement.replay;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.measurement.replay.Row.Figure;

/**
 * Kernel Tuner's cache: {@code tune_params_keys} names the parameters, {@code objective} what
 * counts, and each member of {@code cache} is a configuration with everything measured of it.
 */
final class CacheFormat {
  private final JsonReader in;
  private final Rows rows;
  private List<String> parameters = List.of();

  CacheFormat(JsonReader in, Rows rows) {
    this.in = in;
    this.rows = rows;
    rows.timeUnit = Optional.of("ms"); // whatever the kernel, times are in milliseconds
  }

  void parameters() throws IOException {
    parameters = Json.texts(in);
  }

  void cache() throws IOException {
    Json.object(
        in,
        key -> {
          if (in.peek() == JsonToken.BEGIN_OBJECT) rows.add(row(key));
          else in.skipValue();
        });
  }

  private Row row(String key) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    List<Figure> figures = new ArrayList<>();
    OptionalDouble[] mean = {OptionalDouble.empty()};
    Json.object(
        in,
        name -> {
          if (name.equals("times")) mean[0] = Json.mean(in);
          else if (parameters.contains(name)) values.put(name, Json.label(in));
          else if (in.peek() == JsonToken.BEGIN_ARRAY) in.skipValue();
          else figures.add(figure(name, Json.text(in)));
        });
    return new Row(
        "the entry " + key, inOrder(values), Optional.empty(), figures, List.of(), mean[0]);
  }

  private static Figure figure(String name, String text) {
    return new Figure(name, Json.finite(text), text, "");
  }

  private Map<String, String> inOrder(Map<String, String> values) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String name : parameters) {
      Optional.ofNullable(values.get(name)).ifPresent(value -> ordered.put(name, value));
    }
    return ordered;
  }
}
