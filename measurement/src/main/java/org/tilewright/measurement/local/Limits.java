package org.tilewright.measurement.local;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tilewright.measurement.worker.Reply;
import org.tilewright.measurement.worker.Request;
import org.tilewright.tuner.Probe;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Roofline;

/**
 * Measures the roofline of a device: the best sample of the best probe for each limit, after the
 * clock of the cores had time to rise.
 */
final class Limits {
  private static final double WARM_UP_SECONDS = 0.12;
  private static final double TOTAL_SECONDS = 0.7;
  private static final int SAMPLES = 4;
  private static final double LIMIT_SECONDS = 20;

  private final SupervisedWorker worker;
  private final int threads;

  Limits(SupervisedWorker worker, int threads) {
    this.worker = worker;
    this.threads = threads;
  }

  /**
   * @throws IllegalArgumentException if a limit has no probe
   * @throws IllegalStateException if a probe fails
   */
  Roofline measure(List<Probe> probes) {
    if (probes.isEmpty()) {
      throw new IllegalArgumentException(
          "No probes (0) were given; expected some for each limit. Take the builder's.");
    }
    rate(probes.get(0), 1, WARM_UP_SECONDS);
    double sampleSeconds = sampleSeconds(probes);
    NavigableMap<Long, Double> bandwidths = new TreeMap<>();
    for (Probe each : of(probes, Probe.Limit.MEMORY)) {
      bandwidths.merge(each.workingSet(), rate(each, SAMPLES, sampleSeconds), Math::max);
    }
    return new Roofline(peak(probes), bandwidths);
  }

  private static double sampleSeconds(List<Probe> probes) {
    return TOTAL_SECONDS / (SAMPLES + 1) / probes.size();
  }

  /** The best of the arithmetic probes, in operations a second. */
  double peak(List<Probe> probes) {
    return of(probes, Probe.Limit.ARITHMETIC).stream()
        .mapToDouble(probe -> rate(probe, SAMPLES, sampleSeconds(probes)))
        .max()
        .orElseThrow();
  }

  /** The type of the elements that the arithmetic probes compute with. */
  static String type(List<Probe> probes) {
    Probe first = of(probes, Probe.Limit.ARITHMETIC).get(0);
    return first.artifact().manifest().operands().get(0).type();
  }

  private static List<Probe> of(List<Probe> probes, Probe.Limit limit) {
    List<Probe> found = probes.stream().filter(probe -> probe.limit() == limit).toList();
    if (!found.isEmpty()) return found;
    throw new IllegalArgumentException(
        "No probe for the limit (%s) was given; expected at least one. Take the builder's."
            .formatted(limit));
  }

  /** Operations or bytes in a second. */
  private double rate(Probe probe, int samples, double sampleSeconds) {
    Protocol protocol =
        new Protocol(samples, sampleSeconds, Double.POSITIVE_INFINITY, LIMIT_SECONDS, threads);
    Request request =
        new Request(
            probe.artifact().file().toAbsolutePath().toString(),
            probe.artifact().manifest(),
            protocol);
    Reply reply = worker.examine(request);
    if (reply instanceof Reply.Timed timed) {
      return probe.amount() / timed.seconds().stream().min(Double::compare).orElseThrow();
    }
    throw new IllegalStateException(
        "A probe (%s, %s) failed: %s"
            .formatted(probe.artifact().manifest().symbol(), probe.limit(), reply));
  }
}
