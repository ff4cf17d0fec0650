package org.tilewright.measurement.sqlite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists and maps in one column, readable in any SQLite shell. Every double survives exactly. */
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final TypeAdapter<TreeMap<String, String>> MAP =
      GSON.getAdapter(new TypeToken<TreeMap<String, String>>() {});
  private static final TypeAdapter<List<Double>> NUMBERS =
      GSON.getAdapter(new TypeToken<List<Double>>() {});

  private static final TypeAdapter<TreeMap<Long, Double>> BANDWIDTHS =
      GSON.getAdapter(new TypeToken<TreeMap<Long, Double>>() {});

  private Json() {}

  static String of(Object value) {
    return GSON.toJson(value);
  }

  static SortedMap<String, String> map(String json) throws SQLException {
    return read(MAP, json);
  }

  static NavigableMap<Long, Double> bandwidths(String json) throws SQLException {
    return read(BANDWIDTHS, json);
  }

  static List<Double> numbers(String json) throws SQLException {
    return read(NUMBERS, json);
  }

  private static <T> T read(TypeAdapter<T> adapter, String json) throws SQLException {
    try {
      return adapter.fromJson(json);
    } catch (IOException e) {
      throw new SQLException("not the JSON that was expected: " + json, e);
    }
  }
}
