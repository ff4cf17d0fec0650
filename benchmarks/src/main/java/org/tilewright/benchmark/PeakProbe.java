package org.tilewright.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.tilewright.tuner.Probe;

/**
 * The program that gets the most arithmetic out of a core. It is timed beside the kernels, as the
 * peak moves with the clock rate.
 *
 * @param flops of one execution
 */
record PeakProbe(Contender contender, double flops) {

  /** The best of the arithmetic probes in one round; which one that is depends on the processor. */
  static PeakProbe fastest(List<Probe> probes, Rounds rounds, LongSupplier nanoTime) {
    return probes.stream()
        .filter(probe -> probe.limit() == Probe.Limit.ARITHMETIC)
        .map(probe -> new PeakProbe(Kernels.load("FMA peak", probe.artifact()), probe.amount()))
        .max(Comparator.comparingDouble(probe -> probe.rate(rounds, nanoTime)))
        .orElseThrow();
  }

  private double rate(Rounds rounds, LongSupplier nanoTime) {
    return flops / rounds.time(List.of(contender), nanoTime).get(0).fastest();
  }
}
