package org.tilewright.tuner;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One physical or simulated thing that times artifacts.
 *
 * @param id tells devices apart whose times must not be compared
 * @param target what code for this device is generated for
 * @param roofline its measured limits, for the number of threads it is used with
 * @param facts what a reader of an old result wants to know: model name, cores, kernel version
 */
public record Device(String id, Target target, Roofline roofline, SortedMap<String, String> facts) {

  public Device {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }
}
