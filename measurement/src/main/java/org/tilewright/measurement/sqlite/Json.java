package org.tilewright.measurement.sqlite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists and maps in one column, readable in any SQLite shell. Every double survives exactly. */
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  static String of(Object value) {
    return GSON.toJson(value);
  }

  static SortedMap<String, String> map(String json) {
    return GSON.fromJson(json, new TypeToken<TreeMap<String, String>>() {});
  }

  static List<Double> numbers(String json) {
    return GSON.fromJson(json, new TypeToken<List<Double>>() {});
  }
}
