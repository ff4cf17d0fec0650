package org.tilewright.tuner;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A candidate sent to the harness, or answered by a trial of an earlier run. */
final class Flight {
  private final Candidate candidate;
  private final Protocol protocol;
  private final Optional<Trial> stored;
  private CompletableFuture<Measurement> answer;

  private Flight(
      Candidate candidate,
      Protocol protocol,
      Optional<Trial> stored,
      CompletableFuture<Measurement> answer) {
    this.candidate = candidate;
    this.protocol = protocol;
    this.stored = stored;
    this.answer = answer;
  }

  static Flight sent(
      Candidate candidate, Protocol protocol, CompletableFuture<Measurement> answer) {
    return new Flight(candidate, protocol, Optional.empty(), answer);
  }

  static Flight stored(Trial trial, Protocol protocol) {
    return new Flight(
        trial.candidate(),
        protocol,
        Optional.of(trial),
        CompletableFuture.completedFuture(trial.measurement()));
  }

  Candidate candidate() {
    return candidate;
  }

  Protocol protocol() {
    return protocol;
  }

  /** The trial of an earlier run that answers this. */
  Optional<Trial> stored() {
    return stored;
  }

  CompletableFuture<Measurement> answer() {
    return answer;
  }

  void sentAgain(CompletableFuture<Measurement> newAnswer) {
    answer = newAnswer;
  }

  void cancel() {
    answer.cancel(true);
  }
}
