package org.tilewright.measurement.local;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.tilewright.tuner.Artifact;
import org.tilewright.tuner.Builder;
import org.tilewright.tuner.Built;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Effort;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.Runner;

/**
 * One builder and one runner as a pipeline: while the device is busy with a candidate, the next is
 * built. Measures in the order asked. Artifacts measured last are kept, so that measuring them
 * again needs no second build.
 */
public final class LocalHarness implements Harness {
  /** As many as a comparison of sessions measures in turns; some 20 MB of files. */
  private static final int RECENT = 1024;

  private static final long CLOSE_SECONDS = 1;

  private final Builder builder;
  private final Runner runner;
  private final InstantSource clock;
  private final ExecutorService builds = Executors.newSingleThreadExecutor(daemon("build"));
  private final ExecutorService runs = Executors.newSingleThreadExecutor(daemon("run"));
  private final RecentArtifacts recent = new RecentArtifacts(RECENT);
  private final Set<Flight> inFlight = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private LocalHarness(Builder builder, Runner runner, InstantSource clock) {
    this.builder = builder;
    this.runner = runner;
    this.clock = clock;
  }

  /** A harness that owns {@code runner} and closes it. */
  public static Harness of(Builder builder, Runner runner, InstantSource clock) {
    return new LocalHarness(builder, runner, clock);
  }

  /** A candidate on its way; two of the same candidate are different flights. */
  private static final class Flight {
    final Candidate candidate;
    final Protocol protocol;
    final CompletableFuture<Measurement> answer = new CompletableFuture<>();

    Flight(Candidate candidate, Protocol protocol) {
      this.candidate = candidate;
      this.protocol = protocol;
    }
  }

  @Override
  public Device device() {
    return runner.device();
  }

  @Override
  public String builderId() {
    return builder.id();
  }

  /** One on the device, one built and waiting, one being built. */
  @Override
  public int slots() {
    return 3;
  }

  @Override
  public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    Flight flight = new Flight(candidate, protocol);
    inFlight.add(flight);
    flight.answer.whenComplete((measurement, problem) -> inFlight.remove(flight));
    try {
      builds.execute(() -> build(flight));
    } catch (RejectedExecutionException e) {
      flight.answer.complete(closedInstead());
    }
    if (closed) flight.answer.complete(closedInstead());
    return flight.answer;
  }

  private void build(Flight flight) {
    if (flight.answer.isDone()) return;
    long start = System.nanoTime();
    Built built = built(flight.candidate);
    double seconds = (System.nanoTime() - start) * 1e-9;
    if (built instanceof Built.Rejected rejected) {
      flight.answer.complete(
          new Measurement.Failed(
              rejected.kind(), rejected.message(), new Effort(seconds, 0), clock.instant()));
    } else if (built instanceof Artifact artifact) {
      runs.execute(() -> run(flight, artifact, seconds));
    }
  }

  private Built built(Candidate candidate) {
    try {
      return recent
          .take(candidate)
          .map(Built.class::cast)
          .orElseGet(() -> builder.build(candidate));
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return new Built.Rejected(
          Failure.BUILD_ERROR,
          "The builder (%s) threw %s; expected an artifact or a rejection. Report it with the trace \"%s\"."
              .formatted(builder.id(), e, candidate.trace()));
    }
  }

  private void run(Flight flight, Artifact artifact, double buildSeconds) {
    if (flight.answer.isDone()) {
      RecentArtifacts.delete(artifact);
      return;
    }
    try {
      Measurement measurement = runner.run(artifact, flight.protocol);
      keepOrDelete(flight.candidate, artifact, measurement);
      flight.answer.complete(with(buildSeconds, measurement));
    } catch (RuntimeException | Error bug) {
      RecentArtifacts.delete(artifact);
      flight.answer.completeExceptionally(bug);
    }
  }

  private void keepOrDelete(Candidate candidate, Artifact artifact, Measurement measurement) {
    if (measurement instanceof Measurement.Timed) recent.put(candidate, artifact);
    else RecentArtifacts.delete(artifact);
  }

  private static Measurement with(double buildSeconds, Measurement measurement) {
    Effort effort = new Effort(buildSeconds, measurement.effort().runSeconds());
    if (measurement instanceof Measurement.Timed timed) {
      return new Measurement.Timed(timed.device(), timed.seconds(), effort, timed.at());
    }
    Measurement.Failed failed = (Measurement.Failed) measurement;
    return new Measurement.Failed(failed.kind(), failed.message(), effort, failed.at());
  }

  private Measurement closedInstead() {
    return new Measurement.Failed(
        Failure.DEVICE_LOST,
        "The harness was closed before the candidate was measured; nothing is known about it. Measure it again.",
        Effort.NONE,
        clock.instant());
  }

  @Override
  public void close() {
    closed = true;
    inFlight.forEach(flight -> flight.answer.complete(closedInstead()));
    runner.close();
    finish(builds);
    finish(runs);
    recent.close();
  }

  /** What still waits finds its flight answered, and cleans up after itself. */
  private static void finish(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) executor.shutdownNow();
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, "harness-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
