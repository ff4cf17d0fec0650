package org.tilewright.tuner;

import java.time.Instant;
import java.util.List;

/** The outcome of one candidate on one device. A failure is data, not an exception. */
public sealed interface Measurement {

  Effort effort();

  Instant at();

  /**
   * A verified candidate and every sample the device gave.
   *
   * @param seconds of one execution, in the order taken; never empty
   */
  record Timed(Device device, List<Double> seconds, Effort effort, Instant at)
      implements Measurement {

    public Timed {
      seconds = List.copyOf(seconds);
      if (seconds.isEmpty()) throw new IllegalArgumentException("A timed measurement has samples.");
    }

    /** The median sample; of an even number the mean of the middle two. */
    public double medianSeconds() {
      return median(seconds);
    }
  }

  /** The middle one of at least one value; of an even number the mean of the middle two. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** A candidate without a time; {@code message} names the limit or rule and its value. */
  record Failed(Failure kind, String message, Effort effort, Instant at) implements Measurement {}
}
