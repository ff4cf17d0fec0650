package org.tilewright.tuner.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;

/**
 * What a device that does not exist says of a trace: a time, or a failure. The same question gets
 * the same answer, to the bit. Immutable; safe from several threads.
 */
public final class SimulatedDevice {
  private static final Instant NOW = Instant.EPOCH;

  private final ToDoubleFunction<Trace> seconds;
  private final Function<Trace, Optional<Failure>> failure;
  private final double noise;
  private final Predicate<Trace> lucky;
  private final Predicate<Trace> unlucky;

  private SimulatedDevice(
      ToDoubleFunction<Trace> seconds,
      Function<Trace, Optional<Failure>> failure,
      double noise,
      Predicate<Trace> lucky,
      Predicate<Trace> unlucky) {
    this.seconds = seconds;
    this.failure = failure;
    this.noise = noise;
    this.lucky = lucky;
    this.unlucky = unlucky;
  }

  /** A device on which every trace takes exactly the given time. */
  public static SimulatedDevice timing(ToDoubleFunction<Trace> seconds) {
    return new SimulatedDevice(
        seconds, trace -> Optional.empty(), 0, trace -> false, trace -> false);
  }

  /** A device on which the peak of a grid is fastest. */
  public static SimulatedDevice of(GridSpace space) {
    return timing(space::seconds);
  }

  /** The same device, but some traces fail on it. */
  public SimulatedDevice failing(Failure kind, Predicate<Trace> which) {
    return new SimulatedDevice(
        seconds,
        trace -> which.test(trace) ? Optional.of(kind) : failure.apply(trace),
        noise,
        lucky,
        unlucky);
  }

  /** The same device, but the process dies the first time that it measures some traces. */
  public SimulatedDevice crashingOnce(Predicate<Trace> which) {
    return new SimulatedDevice(seconds, failure, noise, lucky, which);
  }

  /**
   * The same device with noise: all samples of one measurement are too slow by the same factor
   * below 1 + {@code amount}, and each by a tenth of that again.
   */
  public SimulatedDevice noisy(double amount) {
    return new SimulatedDevice(seconds, failure, amount, lucky, unlucky);
  }

  /** The same device, but the first measurement of some traces shows half of their time. */
  public SimulatedDevice flattering(Predicate<Trace> which) {
    return new SimulatedDevice(seconds, failure, noise, which, unlucky);
  }

  /** What it is called and can do: a billion operations and bytes a second. */
  public Device device() {
    return new Device(
        "simulated", new Target("grid", new TreeMap<>()), Roofline.of(1e9, 1e9), new TreeMap<>());
  }

  /**
   * The outcome for a trace.
   *
   * @param repetition how often this trace was measured before: another one, other noise
   */
  public Measurement measure(Trace trace, Protocol protocol, int repetition) {
    Optional<Failure> kind = failure.apply(trace);
    if (kind.isPresent()) return failed(kind.get(), "simulated failure of " + trace);
    if (repetition == 0 && unlucky.test(trace)) return failed(Failure.CRASH, "killed");
    boolean flattered = repetition == 0 && lucky.test(trace);
    double exact = seconds.applyAsDouble(trace) * (flattered ? 0.5 : 1);
    if (exact > protocol.limitSeconds()) {
      return failed(Failure.TIMEOUT, "stopped after %s s".formatted(protocol.limitSeconds()));
    }
    int samples = exact > protocol.patienceSeconds() ? 1 : protocol.samples();
    return timed(exact, samples, RandomStream.named(repetition, trace.toString()));
  }

  /** What becomes of a measurement while the device is away. */
  public Measurement lost() {
    return failed(Failure.DEVICE_LOST, "the simulated device was unplugged");
  }

  private Measurement timed(double exact, int samples, RandomStream random) {
    double slowed = exact * (1 + noise * random.nextDouble());
    List<Double> drawn = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      drawn.add(slowed * (1 + noise / 10 * random.nextDouble()));
    }
    return new Measurement.Timed(device(), drawn, Effort.NONE, NOW);
  }

  private static Measurement failed(Failure kind, String message) {
    return new Measurement.Failed(kind, message, Effort.NONE, NOW);
  }
}
