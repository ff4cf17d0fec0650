package org.tilewright.space.operator;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An integer expression {@code sum of coefficient * axis, plus constant}.
 *
 * @param coefficients by axis name; none is zero
 */
public record Affine(SortedMap<String, Long> coefficients, long constant) {

  public Affine {
    SortedMap<String, Long> nonZero = new TreeMap<>(coefficients);
    nonZero.values().removeIf(coefficient -> coefficient == 0);
    coefficients = Collections.unmodifiableSortedMap(nonZero);
  }

  public static Affine constant(long value) {
    return new Affine(new TreeMap<>(), value);
  }

  public static Affine of(String axis) {
    return of(axis, 1);
  }

  public static Affine of(String axis, long coefficient) {
    return new Affine(new TreeMap<>(Map.of(axis, coefficient)), 0);
  }

  public Affine plus(Affine other) {
    SortedMap<String, Long> sum = new TreeMap<>(coefficients);
    other.coefficients.forEach((axis, coefficient) -> sum.merge(axis, coefficient, Long::sum));
    return new Affine(sum, constant + other.constant);
  }

  public Affine plus(long value) {
    return new Affine(coefficients, constant + value);
  }

  public Affine times(long factor) {
    SortedMap<String, Long> product = new TreeMap<>(coefficients);
    product.replaceAll((axis, coefficient) -> coefficient * factor);
    return new Affine(product, constant * factor);
  }

  /** The coefficient of an axis; 0 if it does not occur. */
  public long coefficient(String axis) {
    return coefficients.getOrDefault(axis, 0L);
  }

  public boolean uses(String axis) {
    return coefficients.containsKey(axis);
  }

  /** The value when each axis has the given position. */
  public long at(Map<String, Long> positions) {
    long value = constant;
    for (var term : coefficients.entrySet()) {
      value += term.getValue() * positions.getOrDefault(term.getKey(), 0L);
    }
    return value;
  }

  /** The values taken over a box of positions that holds {@code extents} of each axis from 0. */
  public Interval over(Map<String, Long> extents) {
    long low = constant;
    long high = constant;
    for (var term : coefficients.entrySet()) {
      long reach = term.getValue() * (extents.getOrDefault(term.getKey(), 1L) - 1);
      low += Math.min(reach, 0);
      high += Math.max(reach, 0);
    }
    return new Interval(low, high);
  }

  /** All integers from {@code low} to {@code high}, both included. */
  public record Interval(long low, long high) {

    public boolean within(long begin, long end) {
      return low >= begin && high < end;
    }

    public long size() {
      return high - low + 1;
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    coefficients.forEach((axis, coefficient) -> text.append(term(axis, coefficient, text)));
    if (constant != 0 || text.isEmpty()) {
      text.append(constant >= 0 && !text.isEmpty() ? "+" : "").append(constant);
    }
    return text.toString();
  }

  private static String term(String axis, long coefficient, StringBuilder before) {
    String sign = coefficient > 0 && !before.isEmpty() ? "+" : "";
    if (coefficient == 1) return sign + axis;
    if (coefficient == -1) return "-" + axis;
    return sign + coefficient + "*" + axis;
  }
}
