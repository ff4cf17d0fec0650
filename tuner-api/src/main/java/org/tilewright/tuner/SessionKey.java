package org.tilewright.tuner;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A session's name and everything that must not change while it goes on.
 *
 * @param settings agent, cost model, protocol, library version: what proposals depend on
 */
public record SessionKey(
    String name,
    Workload workload,
    Device device,
    String builderId,
    long seed,
    SortedMap<String, String> settings) {

  public SessionKey {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * What keeps a stored session of this key from going on under another one, a line for each
   * difference: {@code agent: stored random, now ppo}. The measured limits and facts of a device
   * may differ, its id may not.
   */
  public List<String> differencesTo(SessionKey now) {
    SortedMap<String, String> stored = comparable();
    SortedMap<String, String> other = now.comparable();
    SortedSet<String> names = new TreeSet<>(stored.keySet());
    names.addAll(other.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(stored.get(name), other.get(name)))
        .map(name -> difference(name, stored, other))
        .toList();
  }

  private SortedMap<String, String> comparable() {
    SortedMap<String, String> everything = new TreeMap<>(settings);
    everything.put("workload", workload.spec());
    everything.put("device", device.id());
    everything.put("target", device.target().kind() + " " + device.target().attributes());
    everything.put("builder", builderId);
    everything.put("seed", Long.toString(seed));
    return everything;
  }

  private static String difference(
      String name, SortedMap<String, String> stored, SortedMap<String, String> now) {
    return "%s: stored %s, now %s"
        .formatted(name, stored.getOrDefault(name, "none"), now.getOrDefault(name, "none"));
  }
}
