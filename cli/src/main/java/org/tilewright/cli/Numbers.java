package org.tilewright.cli;

import java.util.List;
import java.util.stream.Stream;

/** Whole numbers as users write them. */
final class Numbers {
  private Numbers() {}

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException saying what is wrong with {@code option}
   */
  static long parse(String option, String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      // the same advice
    }
    throw new IllegalArgumentException(
        "The value of %s (%s) is wrong. Expected a whole number from %d to %d."
            .formatted(option, text, least, most));
  }

  /** Reads numbers separated by commas. */
  static List<Integer> list(String option, String text) {
    return Stream.of(text.split(",", -1))
        .map(each -> (int) parse(option, each.strip(), 0, Short.MAX_VALUE))
        .toList();
  }
}
