package org.tilewright.benchmark.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.tilewright.benchmark.timing.Rounds;
import org.tilewright.benchmark.timing.Work;
import org.tilewright.tuner.Probe;

/**
 * The programs that get the most out of a core: one for arithmetic, one for each level of memory.
 * They are timed beside the kernels, as limits move with the clock rate and with the neighbours.
 *
 * @param memory by the bytes worked on
 */
public record Limits(Limit arithmetic, NavigableMap<Long, Limit> memory) {
  private static final int ROUNDS_TO_CHOOSE = 5;

  /**
   * @param amount operations or bytes of one execution
   */
  public record Limit(Work work, double amount) {}

  /** The best program of each kind in a few rounds; which one that is depends on the processor. */
  public static Limits fastest(List<Probe> probes, Rounds rounds, LongSupplier nanoTime) {
    Rounds few = rounds.withCount(Math.min(rounds.count(), ROUNDS_TO_CHOOSE));
    NavigableMap<Long, Limit> memory = new TreeMap<>();
    probes.stream()
        .filter(probe -> probe.limit() == Probe.Limit.MEMORY)
        .collect(Collectors.groupingBy(Probe::workingSet, TreeMap::new, Collectors.toList()))
        .forEach((bytes, some) -> memory.put(bytes, best(some, few, nanoTime)));
    List<Probe> arithmetic =
        probes.stream().filter(probe -> probe.limit() == Probe.Limit.ARITHMETIC).toList();
    return new Limits(best(arithmetic, few, nanoTime), memory);
  }

  private static Limit best(List<Probe> probes, Rounds rounds, LongSupplier nanoTime) {
    return probes.stream()
        .map(probe -> new Limit(new NativeKernel(probe.artifact()), probe.amount()))
        .max(Comparator.comparingDouble(limit -> rate(limit, rounds, nanoTime)))
        .orElseThrow();
  }

  private static double rate(Limit limit, Rounds rounds, LongSupplier nanoTime) {
    return limit.amount() / rounds.time(List.of(limit.work()), nanoTime).get(0).fastest();
  }

  /** The limit of the smallest level of memory that holds so many bytes. */
  public Limit memoryHolding(double bytes) {
    var level = memory.ceilingEntry((long) Math.ceil(bytes));
    return (level == null ? memory.lastEntry() : level).getValue();
  }
}
