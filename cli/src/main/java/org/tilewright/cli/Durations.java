package org.tilewright.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as users write them: {@code 30s}, {@code 5m}, {@code 1h30m}. */
public final class Durations {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

  private Durations() {}

  /**
   * Reads a positive length of time.
   *
   * @throws IllegalArgumentException saying what is wrong with {@code option}
   */
  public static Duration parse(String option, String text) {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      Duration sum =
          Duration.ofHours(number(parts, 1))
              .plusMinutes(number(parts, 2))
              .plusSeconds(number(parts, 3));
      if (!sum.isZero()) return sum;
    }
    throw new IllegalArgumentException(
        "The value of %s (%s) is no length of time. Expected hours, minutes and seconds above zero. Try 30s, 5m or 1h30m."
            .formatted(option, text));
  }

  private static long number(Matcher parts, int group) {
    return parts.start(group) < 0 ? 0 : Long.parseLong(parts.group(group));
  }

  /** {@code 45 s}, {@code 12 min 5 s}, {@code 3 h 20 min}. */
  public static String text(Duration duration) {
    if (duration.toHours() > 0) {
      return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
    if (duration.toMinutes() > 0) {
      return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
    return "%d s".formatted(duration.toSeconds());
  }
}
