package org.tilewright.measurement.replay;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the values of a recording mean.
 *
 * @param name as the file calls it: {@code time}, {@code GFLOP/s}
 * @param unit of its values; empty if the file names none
 * @param rate whether more is better, as of operations a second; otherwise it is a time or a cost
 */
public record Objective(String name, String unit, boolean rate) {
  private static final Pattern RATE =
      Pattern.compile(
          "(?i).*(/s|/sec|/second|_per_second|per_watt|/w|flops?|ops|throughput|bandwidth|performance|speed-?up|rate)");

  private static final Map<String, Double> SECONDS =
      Map.of("s", 1.0, "ms", 1e-3, "us", 1e-6, "ns", 1e-9);

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("seconds", "s"),
          Map.entry("second", "s"),
          Map.entry("sec", "s"),
          Map.entry("milliseconds", "ms"),
          Map.entry("millisecond", "ms"),
          Map.entry("miliseconds", "ms"), // as the published T4 files spell it
          Map.entry("msec", "ms"),
          Map.entry("microseconds", "us"),
          Map.entry("microsecond", "us"),
          Map.entry("usec", "us"),
          Map.entry("µs", "us"),
          Map.entry("nanoseconds", "ns"),
          Map.entry("nanosecond", "ns"),
          Map.entry("nsec", "ns"));

  /** An objective by its name and unit, either of which tells rates from times. */
  static Objective of(String name, String unit) {
    String plain = unit.strip().toLowerCase(Locale.ROOT);
    String known = SPELLINGS.getOrDefault(plain, plain);
    boolean time = SECONDS.containsKey(known);
    boolean rate = !time && (RATE.matcher(unit).matches() || RATE.matcher(name).matches());
    return new Objective(name, time ? known : unit.strip(), rate);
  }

  /** The time a value stands for; of a rate, the time for one of what it counts. */
  public double seconds(double value) {
    return rate ? 1 / value : value * SECONDS.getOrDefault(unit, 1.0);
  }

  /** Whether {@code value} is better than {@code other}. */
  boolean better(double value, double other) {
    return rate ? value > other : value < other;
  }

  /** How near {@code best} comes to {@code optimum}: 1 is as good. */
  public double fraction(double best, double optimum) {
    return rate ? best / optimum : optimum / best;
  }
}
