package org.tilewright.tuner;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the engine thread when there is something to see. Safe from several threads. */
final class Bell {
  private final Semaphore rings = new Semaphore(0);
  private volatile boolean stopped;

  void ring() {
    rings.release();
  }

  /** Rings, and asks the engine to end. */
  void stop() {
    stopped = true;
    ring();
  }

  boolean stopped() {
    return stopped;
  }

  /** Waits for a ring, but no longer; an interrupt stops. */
  void await(long nanos) {
    try {
      if (rings.tryAcquire(nanos, TimeUnit.NANOSECONDS)) rings.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }
}
