package org.tilewright.space.operator;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How users name an operator and its shape.
 *
 * @param keys in the order in which specs list them
 * @param plainForm the keys that {@code 512x512x512} sets; empty if there is no such form
 * @param example a shape to learn from
 */
public record Signature(
    String name,
    String meaning,
    List<Key> keys,
    List<Shorthand> shorthands,
    List<String> plainForm,
    String example) {

  public Signature {
    keys = List.copyOf(keys);
    shorthands = List.copyOf(shorthands);
    plainForm = List.copyOf(plainForm);
  }

  Optional<Key> key(String name) {
    return keys.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The keys that a name stands for: itself, or what it is short for; none if it is unknown. */
  List<String> expand(String name) {
    if (key(name).isPresent()) return List.of(name);
    return shorthands.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(Shorthand::keys)
        .orElse(List.of());
  }

  Optional<Shorthand> shorthandOf(Key key) {
    return shorthands.stream().filter(each -> each.keys().contains(key.name())).findFirst();
  }

  /** Every name a user may write, sorted. */
  List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    keys.forEach(each -> names.add(each.name()));
    shorthands.forEach(each -> names.add(each.name()));
    return List.copyOf(names);
  }
}
