package org.tilewright.tuner;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
