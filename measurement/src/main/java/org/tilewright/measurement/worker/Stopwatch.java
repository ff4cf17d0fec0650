package org.tilewright.measurement.worker;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.tuner.Protocol;

/**
 * Takes the samples of a protocol.
 *
 * <p>Executions are repeated inside native code until they fill a sample, so that neither the clock
 * nor the call into native code weighs in.
 */
final class Stopwatch {
  /** Beyond this, what a call into native code costs is lost in the noise. */
  private static final double CERTAIN_SECONDS = 200e-6;

  /** A single cold execution this long is not explained by cold caches. */
  private static final double CERTAIN_COLD_SECONDS = 0.02;

  private static final long MOST_GROWTH = 16;

  private final Protocol protocol;

  Stopwatch(Protocol protocol) {
    this.protocol = protocol;
  }

  /** Seconds of one execution, for each sample. */
  List<Double> samples(double coldSeconds, Execution execution) {
    if (coldSeconds > CERTAIN_COLD_SECONDS && coldSeconds > 2 * protocol.patienceSeconds()) {
      return List.of(coldSeconds);
    }
    long times = 1;
    double seconds = execution.seconds(times);
    while (seconds < protocol.sampleSeconds()) {
      if (seconds > CERTAIN_SECONDS && tooSlow(seconds / times)) return List.of(seconds / times);
      times = more(times, seconds);
      seconds = execution.seconds(times);
    }
    return tooSlow(seconds / times) ? List.of(seconds / times) : samples(times, execution);
  }

  private List<Double> samples(long times, Execution execution) {
    List<Double> samples = new ArrayList<>();
    while (samples.size() < protocol.samples()) samples.add(execution.seconds(times) / times);
    return samples;
  }

  private boolean tooSlow(double seconds) {
    return seconds > protocol.patienceSeconds();
  }

  private long more(long times, double seconds) {
    double growth = 1.1 * protocol.sampleSeconds() / Math.max(seconds, 1e-9);
    return (long) Math.ceil(times * Math.min(growth, MOST_GROWTH));
  }
}
