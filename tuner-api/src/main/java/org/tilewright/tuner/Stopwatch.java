package org.tilewright.tuner;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Knows when the run began and what its time went into. Engine thread only. */
final class Stopwatch {
  private final LongSupplier nanoTime;
  private final TuningListener listener;
  private final long began;
  private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);

  Stopwatch(LongSupplier nanoTime, TuningListener listener) {
    this.nanoTime = nanoTime;
    this.listener = listener;
    this.began = nanoTime.getAsLong();
  }

  Duration elapsed() {
    return Duration.ofNanos(nanoTime.getAsLong() - began);
  }

  <T> T during(Phase phase, Supplier<T> work) {
    listener.phase(phase);
    Duration before = elapsed();
    try {
      return work.get();
    } finally {
      spend(phase, elapsed().minus(before));
    }
  }

  void during(Phase phase, Runnable work) {
    during(
        phase,
        () -> {
          work.run();
          return phase;
        });
  }

  /** Counts what was built and run elsewhere. */
  void spend(Effort effort) {
    spend(Phase.BUILD, seconds(effort.buildSeconds()));
    spend(Phase.RUN, seconds(effort.runSeconds()));
  }

  static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private void spend(Phase phase, Duration time) {
    spent.merge(phase, time, Duration::plus);
  }

  Map<Phase, Duration> spent() {
    return spent;
  }
}
