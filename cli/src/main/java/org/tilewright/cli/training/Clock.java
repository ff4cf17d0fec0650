package org.tilewright.cli.training;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much is left of the time for training, of which each stage may use up to a share. */
final class Clock {
  private final Duration whole;
  private final LongSupplier nanoTime;
  private final long start;

  /**
   * @param nanoTime a clock that never goes back
   */
  Clock(Duration whole, LongSupplier nanoTime) {
    this.whole = whole;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /**
   * For one of so many pieces of work that are to be done before {@code share} of the whole time is
   * used up; not positive afterwards.
   */
  Duration left(double share, int pieces) {
    long limit = (long) (share * whole.toNanos());
    return Duration.ofNanos((limit - (nanoTime.getAsLong() - start)) / pieces);
  }
}
