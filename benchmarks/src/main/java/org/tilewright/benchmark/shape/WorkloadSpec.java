package org.tilewright.benchmark.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A workload's spec taken apart: {@code conv2d n=1,h=56,w=56,ci=64,co=64,k=3}.
 *
 * <p>A parameter that has its standard value may be missing.
 */
record WorkloadSpec(String operator, Map<String, String> parameters) {

  WorkloadSpec {
    parameters = Map.copyOf(parameters);
  }

  /**
   * @throws IllegalArgumentException if a parameter is not {@code key=value}
   */
  static WorkloadSpec parse(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    Map<String, String> values = new TreeMap<>();
    for (String parameter : parts.length == 2 ? parts[1].split(",") : new String[0]) {
      put(values, parameter.strip());
    }
    return new WorkloadSpec(parts[0], values);
  }

  private static void put(Map<String, String> values, String parameter) {
    String[] pair = parameter.split("=", 2);
    if (pair.length != 2) {
      throw new IllegalArgumentException(
          "The parameter (%s) is not key=value. Write for example m=512,n=512,k=512."
              .formatted(parameter));
    }
    values.put(pair[0].strip(), pair[1].strip());
  }

  /** The value of the first of {@code keys} that is there. */
  long number(String... keys) {
    for (String key : keys) {
      if (parameters.containsKey(key)) return number(key, 0);
    }
    throw new IllegalArgumentException(
        "The workload (%s) has no %s. Add for example %s=1."
            .formatted(this, String.join(" or ", keys), keys[0]));
  }

  long number(String key, long otherwise) {
    String value = parameters.getOrDefault(key, Long.toString(otherwise));
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The parameter %s (%s) is not a whole number. Write for example %s=1."
              .formatted(key, value, key),
          e);
    }
  }

  /**
   * Zeros on one side of an axis.
   *
   * @param sides the letters of that side for depth, height and width
   * @param axis {@code d}, {@code h} or {@code w}
   */
  long padding(String sides, String axis) {
    return number("p" + sides.charAt("dhw".indexOf(axis)), number("p", 0));
  }

  String text(String key, String otherwise) {
    return parameters.getOrDefault(key, otherwise);
  }

  /** Whether nothing is asked for but these: what is not understood must not be ignored. */
  boolean hasOnly(String... keys) {
    return Set.of(keys).containsAll(parameters.keySet());
  }

  @Override
  public String toString() {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(parameters).forEach((key, value) -> pairs.add(key + "=" + value));
    return operator + " " + String.join(",", pairs);
  }
}
