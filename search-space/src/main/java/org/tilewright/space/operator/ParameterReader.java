package org.tilewright.space.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code key=value} pairs and collects everything that is wrong with them. */
final class ParameterReader {
  private final Signature signature;
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> invalid = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private ParameterReader(Signature signature) {
    this.signature = signature;
  }

  /** What a text gives; keys with problems are absent from the parameters. */
  record Reading(Parameters parameters, List<String> problems) {}

  static Reading read(Signature signature, String text) {
    ParameterReader reader = new ParameterReader(signature);
    for (String item : text.split("[,;]")) {
      if (!item.isBlank()) reader.item(item.strip());
    }
    reader.reportMissing();
    return new Reading(new Parameters(signature, reader.validValues()), reader.problems);
  }

  private void item(String item) {
    int equals = item.indexOf('=');
    if (equals >= 0) {
      pair(item.substring(0, equals).strip(), item.substring(equals + 1).strip());
    } else {
      plain(item);
    }
  }

  private void pair(String name, String value) {
    List<String> keys = signature.expand(name);
    if (keys.isEmpty()) unknown(name);
    keys.stream().limit(1).forEach(key -> check(key, name, value));
    keys.forEach(key -> give(key, value));
  }

  private void plain(String item) {
    List<String> keys = signature.plainForm();
    String[] values = item.split("[xX]", -1);
    if (keys.isEmpty() || values.length != keys.size()) {
      malformed(item);
      return;
    }
    for (int each = 0; each < values.length; each++) pair(keys.get(each), values[each].strip());
  }

  private void malformed(String item) {
    String plain = signature.plainForm().isEmpty() ? "" : plainFormForPeople() + " or ";
    problems.add(
        "The shape (%s) is malformed. Expected %skey=value pairs. Try %s."
            .formatted(item, plain, signature.example()));
  }

  private String plainFormForPeople() {
    return signature.plainForm().stream()
        .map(each -> each.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("x"));
  }

  /** All keys of a shorthand have one domain, so that the first speaks for them. */
  private void check(String key, String written, String value) {
    Optional<String> problem =
        signature.key(key).flatMap(each -> each.problem(written, value, signature.example()));
    problem.ifPresent(problems::add);
    if (problem.isPresent()) invalid.addAll(signature.expand(written));
  }

  private void give(String key, String value) {
    String before = given.putIfAbsent(key, value);
    if (before == null) return;
    problems.add(
        "The key %s is given twice (%s and %s). Expected it once. Leave one out."
            .formatted(key, before, value));
  }

  private void unknown(String name) {
    List<String> known = signature.names();
    problems.add(
        "The key (%s) is unknown. Keys of %s: %s.%s"
            .formatted(
                name, signature.name(), String.join(", ", known), Spelling.hint(name, known)));
  }

  private void reportMissing() {
    List<String> missing =
        signature.keys().stream().filter(this::isMissing).map(Key::name).toList();
    if (missing.isEmpty()) return;
    problems.add(
        "The shape lacks keys (%s). %s needs all of them. Try %s."
            .formatted(String.join(", ", missing), signature.name(), signature.example()));
  }

  private boolean isMissing(Key key) {
    return key.standard().isEmpty() && !given.containsKey(key.name());
  }

  private Map<String, String> validValues() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Key key : signature.keys()) {
      Optional<String> value = Optional.ofNullable(given.get(key.name())).or(key::standard);
      if (invalid.contains(key.name())) continue;
      value.ifPresent(each -> values.put(key.name(), key.canonical(each)));
    }
    return values;
  }
}
