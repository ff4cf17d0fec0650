package org.tilewright.tuner;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What code is generated for: a kind ({@code cpu}) and its attributes (instruction set, vector
 * width, caches in bytes).
 */
public record Target(String kind, SortedMap<String, String> attributes) {

  public Target {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** A target with the given attributes, in any order. */
  public static Target of(String kind, Map<String, String> attributes) {
    return new Target(kind, new TreeMap<>(attributes));
  }
}
