package org.tilewright.measurement.replay;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads pieces of JSON into plain values. */
final class Json {
  /** So that {@code 16.0} and {@code 1.6E1} are the same option as {@code 16}. */
  private static final int LONGEST_NUMBER = 40;

  private static final int LONGEST_WORD = 200;

  private Json() {}

  /** Does something with each member of an object; what it does must consume the value. */
  @FunctionalInterface
  interface Member {
    void read(String name) throws IOException;
  }

  static void object(JsonReader in, Member member) throws IOException {
    in.beginObject();
    while (in.hasNext()) member.read(in.nextName());
    in.endObject();
  }

  /** Values of parameters by name, as labels. */
  static Map<String, String> labels(JsonReader in) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    object(in, name -> labels.put(word(name), label(in)));
    return labels;
  }

  /** A value as the label of an option: one word, the same for equal numbers. */
  static String label(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NUMBER -> number(in.nextString());
      case STRING -> word(in.nextString());
      case BOOLEAN -> Boolean.toString(in.nextBoolean());
      default -> word(anything(in));
    };
  }

  /** A value as text, whatever it is. */
  static String text(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    return next == JsonToken.STRING || next == JsonToken.NUMBER ? in.nextString() : anything(in);
  }

  private static String anything(JsonReader in) throws IOException {
    try {
      return JsonParser.parseReader(in).toString();
    } catch (JsonParseException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String number(String digits) {
    if (digits.length() > LONGEST_NUMBER) return digits;
    try {
      String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
      return plain.length() > LONGEST_NUMBER ? digits : plain;
    } catch (NumberFormatException notFinite) {
      return digits;
    }
  }

  private static String word(String text) {
    String word = text.strip().replaceAll("[\\s=]+", "_");
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /** The elements of an array as text; a single value counts as one. */
  static List<String> texts(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_ARRAY) return List.of(text(in));
    List<String> texts = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) texts.add(text(in));
    in.endArray();
    return texts;
  }

  /** A number, or empty for anything else. */
  static OptionalDouble finite(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The mean of the numbers in an array. */
  static OptionalDouble mean(JsonReader in) throws IOException {
    return texts(in).stream().map(Json::finite).flatMapToDouble(OptionalDouble::stream).average();
  }
}
