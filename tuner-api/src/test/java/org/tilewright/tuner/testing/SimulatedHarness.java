package org.tilewright.tuner.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Trace;

/**
 * A harness around a simulated device: answers on threads of its own, in any order, at once or
 * after a random while. Measurements can be made to hang and the device to go away.
 */
public final class SimulatedHarness implements Harness {
  private final SimulatedDevice device;
  private final Trouble trouble;
  private final int slots;
  private final ScheduledThreadPoolExecutor executor;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Trace, Integer> repetitions = new ConcurrentHashMap<>();
  private final Set<CompletableFuture<Measurement>> inFlight = ConcurrentHashMap.newKeySet();

  private SimulatedHarness(SimulatedDevice device, int slots, Trouble trouble) {
    this.device = device;
    this.slots = slots;
    this.trouble = trouble;
    this.executor = new ScheduledThreadPoolExecutor(slots, SimulatedHarness::daemon);
  }

  /** Two slots, no trouble, no delay. */
  public static SimulatedHarness of(SimulatedDevice device) {
    return new SimulatedHarness(device, 2, Trouble.NONE);
  }

  /** A harness on which the peak of a grid is fastest. */
  public static SimulatedHarness of(GridSpace space) {
    return of(SimulatedDevice.of(space));
  }

  /** The same with room for {@code count} measurements at a time. */
  public SimulatedHarness withSlots(int count) {
    return new SimulatedHarness(device, count, trouble);
  }

  /** The same, but each answer takes a random while below {@code longest}. */
  public SimulatedHarness withDelay(Duration longest) {
    return new SimulatedHarness(device, slots, trouble.withDelay(longest));
  }

  /** The same, but measuring these traces never ends. */
  public SimulatedHarness hangingOn(Predicate<Trace> which) {
    return new SimulatedHarness(device, slots, trouble.withHanging(which));
  }

  /** The same, but the device is away during these calls of {@link #measure}, counted from 1. */
  public SimulatedHarness losingDeviceAt(Integer... calls) {
    return new SimulatedHarness(device, slots, trouble.withLost(Set.of(calls)));
  }

  /** How often {@link #measure} was called. */
  public int calls() {
    return calls.get();
  }

  /** How many measurements are neither answered nor cancelled. */
  public int inFlight() {
    return inFlight.size();
  }

  @Override
  public Device device() {
    return device.device();
  }

  @Override
  public String builderId() {
    return "simulated-1";
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    int call = calls.incrementAndGet();
    CompletableFuture<Measurement> answer = new CompletableFuture<>();
    inFlight.add(answer);
    answer.whenComplete((measurement, problem) -> inFlight.remove(answer));
    if (!trouble.hanging().test(candidate.trace())) answerLater(answer, call, candidate, protocol);
    return answer;
  }

  private void answerLater(
      CompletableFuture<Measurement> answer, int call, Candidate candidate, Protocol protocol) {
    long nanos = (long) (trouble.delay().toNanos() * RandomStream.seeded(call).nextDouble());
    executor.schedule(
        () -> answer.complete(answer(call, candidate.trace(), protocol)),
        nanos,
        TimeUnit.NANOSECONDS);
  }

  private Measurement answer(int call, Trace trace, Protocol protocol) {
    if (trouble.lost().contains(call)) return device.lost();
    return device.measure(trace, protocol, repetitions.merge(trace, 1, Integer::sum) - 1);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    inFlight.forEach(answer -> answer.cancel(false));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "simulated-device");
    thread.setDaemon(true);
    return thread;
  }

  private record Trouble(Duration delay, Predicate<Trace> hanging, Set<Integer> lost) {
    static final Trouble NONE = new Trouble(Duration.ZERO, trace -> false, Set.of());

    Trouble withDelay(Duration longest) {
      return new Trouble(longest, hanging, lost);
    }

    Trouble withHanging(Predicate<Trace> which) {
      return new Trouble(delay, which, lost);
    }

    Trouble withLost(Set<Integer> calls) {
      return new Trouble(delay, hanging, calls);
    }
  }
}
