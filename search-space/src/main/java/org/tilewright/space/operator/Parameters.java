package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values of an operator's keys, those left out included; canonical.
 *
 * <p>While an input is checked, keys with invalid values are absent: see {@link #has}.
 */
public record Parameters(Signature signature, Map<String, String> values) {

  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether all of these keys have valid values. */
  public boolean has(Key... keys) {
    return Arrays.stream(keys).allMatch(each -> values.containsKey(each.name()));
  }

  /** The value of a numeric key. */
  public long number(Key key) {
    return Long.parseLong(word(key.name()));
  }

  /** Whether a key whose words are 0 and 1 is 1; an operator without that key has it off. */
  public boolean isOn(Key key) {
    return "1".equals(values.get(key.name()));
  }

  public String word(String key) {
    return Optional.ofNullable(values.get(key)).orElseThrow();
  }

  public ElementType type() {
    return ElementType.named(word(Key.TYPE.name()));
  }

  /**
   * The text that {@link Operators#fromSpec} reads back, equal for equal workloads. Values left at
   * their standard are left out, so that a key added later changes no spec.
   */
  public String spec() {
    List<String> pairs = new ArrayList<>(pairs(List.of()));
    pairs.add(pair(Key.TYPE.name()));
    return signature.name() + " " + String.join(",", pairs);
  }

  /** A short name for people: {@code matmul 512x512x512 ta=1}. */
  public String title() {
    List<String> words = new ArrayList<>(List.of(signature.name()));
    if (!signature.plainForm().isEmpty()) {
      words.add(signature.plainForm().stream().map(this::word).collect(Collectors.joining("x")));
    }
    words.addAll(pairs(signature.plainForm()));
    if (!Key.TYPE.isStandard(word(Key.TYPE.name()))) words.add(word(Key.TYPE.name()));
    return String.join(" ", words);
  }

  /** What differs from the standard, except the type, as {@code key=value}. */
  private List<String> pairs(List<String> except) {
    List<String> pairs = new ArrayList<>();
    for (Key key : signature.keys()) {
      boolean told = except.contains(key.name()) || key.name().equals(Key.TYPE.name());
      if (!told && !key.isStandard(word(key.name()))) pairs.add(shortest(key));
    }
    return pairs.stream().distinct().toList();
  }

  private String shortest(Key key) {
    return signature
        .shorthandOf(key)
        .filter(each -> each.keys().stream().map(this::word).distinct().count() == 1)
        .map(each -> each.name() + "=" + word(key.name()))
        .orElse(pair(key.name()));
  }

  private String pair(String key) {
    return key + "=" + word(key);
  }
}
