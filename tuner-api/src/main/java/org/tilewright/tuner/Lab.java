package org.tilewright.tuner;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sends candidates to the harness and waits for the answers, never endlessly and never silently.
 * Engine thread only.
 */
final class Lab {
  private static final int ATTEMPTS = 3;

  private final Plan plan;
  private final Bell bell;
  private final Stopwatch stopwatch;
  private Duration lastBeat = Duration.ZERO;

  Lab(Plan plan, Bell bell, Stopwatch stopwatch) {
    this.plan = plan;
    this.bell = bell;
    this.stopwatch = stopwatch;
  }

  Flight send(Candidate candidate, Protocol protocol) {
    return Flight.sent(candidate, protocol, measure(candidate, protocol));
  }

  private CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    CompletableFuture<Measurement> answer = plan.harness().measure(candidate, protocol);
    answer.whenComplete((measurement, problem) -> bell.ring());
    return answer;
  }

  /**
   * The answer, or empty if there was a reason to halt first. Sends again what the device lost.
   *
   * @throws DeviceLostException if it is lost too often
   */
  Optional<Measurement> await(Flight flight, Halt halt) {
    for (int attempt = 1; ; attempt++) {
      waitFor(flight, halt);
      boolean halted = halt.reason().isPresent();
      if (halted && unanswered(flight)) return Optional.empty();
      Optional<String> loss = loss(flight);
      if (loss.isEmpty()) return Optional.of(flight.answer().join());
      if (halted) return Optional.empty();
      if (attempt == ATTEMPTS) throw lost(loss.get());
      plan.listener().deviceLost(flight.candidate(), loss.get());
      flight.cancel();
      flight.sentAgain(measure(flight.candidate(), flight.protocol()));
    }
  }

  private DeviceLostException lost(String message) {
    return new DeviceLostException(plan.key().device().id(), ATTEMPTS, message);
  }

  private void waitFor(Flight flight, Halt halt) {
    Duration giveUp = stopwatch.elapsed().plus(longestWait(flight));
    while (!flight.answer().isDone() && halt.reason().isEmpty()) {
      Duration left = giveUp.minus(stopwatch.elapsed());
      if (left.isNegative()) return;
      bell.await(shortest(left, halt.askAgainIn(), plan.heartbeat()).toNanos());
      beat(halt);
    }
  }

  /** Tells the listener that the session lives, if it has not heard so for a while. */
  void beat(Halt halt) {
    Duration now = stopwatch.elapsed();
    if (now.minus(lastBeat).compareTo(plan.heartbeat()) < 0) return;
    lastBeat = now;
    plan.listener().heartbeat(halt.progress());
  }

  private static Duration shortest(Duration... durations) {
    Duration shortest = durations[0];
    for (Duration each : durations) if (each.compareTo(shortest) < 0) shortest = each;
    return shortest;
  }

  private Duration longestWait(Flight flight) {
    return Stopwatch.seconds(flight.protocol().limitSeconds()).plus(plan.answerLimit());
  }

  private static boolean unanswered(Flight flight) {
    return !flight.answer().isDone() || flight.answer().isCompletedExceptionally();
  }

  private Optional<String> loss(Flight flight) {
    if (!flight.answer().isDone()) {
      return Optional.of("no answer in %d s".formatted(longestWait(flight).toSeconds()));
    }
    return flight.answer().join() instanceof Measurement.Failed failed
            && failed.kind() == Failure.DEVICE_LOST
        ? Optional.of(failed.message())
        : Optional.empty();
  }
}
