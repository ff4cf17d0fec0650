package org.tilewright.tuner;

import java.util.concurrent.CompletableFuture;

/**
 * A builder, runners and devices as one asynchronous service: the seam where a fleet plugs in. Safe
 * from several threads.
 */
public interface Harness extends AutoCloseable {

  /** The device whose times this harness returns. */
  Device device();

  /** Name and version of what builds: see {@link Builder#id()}. */
  String builderId();

  /** How many measurements may be in flight before a further one only waits. */
  int slots();

  /** Completes with a measurement; exceptionally only for a bug. Cancelling frees the slot. */
  CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol);

  /** Stops what is in flight and leaves no process behind. */
  @Override
  void close();
}
