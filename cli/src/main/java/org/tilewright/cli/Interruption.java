package org.tilewright.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tilewright.tuner.Tuner;

/**
 * What Ctrl-C does: the run in progress ends with what it has, which is reported before the process
 * ends. The virtual machine then exits with 128 and the number of the signal.
 */
final class Interruption implements AutoCloseable {
  /** Users wait two seconds at most. */
  private static final long PATIENCE_MILLIS = 1900;

  private final Thread hook = new Thread(this::interrupt, "interruption");
  private final CountDownLatch reported = new CountDownLatch(1);
  private Optional<Tuner> running = Optional.empty();
  private boolean happened;

  private Interruption() {}

  /** Waits for signals until closed. */
  static Interruption awaited() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** From now on, an interruption stops this run; at once if it has happened. */
  synchronized void stops(Tuner tuner) {
    running = Optional.of(tuner);
    if (happened) tuner.stop();
  }

  synchronized boolean happened() {
    return happened;
  }

  private void interrupt() {
    synchronized (this) {
      happened = true;
      running.ifPresent(Tuner::stop);
    }
    try {
      boolean inTime = reported.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (!inTime) System.err.println("Not everything could be reported; what was stored is safe.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is reported: the process may end. */
  @Override
  public void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, which is what the hook waited for
    }
  }
}
