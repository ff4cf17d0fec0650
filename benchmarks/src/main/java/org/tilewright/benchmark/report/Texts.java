package org.tilewright.benchmark.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tilewright.benchmark.timing.Samples;

/** Numbers as tables show them. */
final class Texts {
  private Texts() {}

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static <T> String cell(Optional<T> value, Function<T, String> format) {
    return value.map(format).orElse("–");
  }

  static String ratio(Samples.Ratio ratio) {
    return text("%.2f (%.2f–%.2f)", ratio.ofMedians(), ratio.lowest(), ratio.highest());
  }

  static String percent(double fraction) {
    return text("%.0f %%", 100 * fraction);
  }

  /** A line of a Markdown table. */
  static String line(Iterable<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
