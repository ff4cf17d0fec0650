package org.tilewright.tuner;

import java.util.List;

/** A question a search space asks, and the labels of its possible answers. */
public record Knob(String name, List<String> options) {

  public Knob {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("The knob %s has no options.".formatted(name));
    }
  }

  /** The label of an option. */
  public String option(int index) {
    return options.get(index);
  }
}
