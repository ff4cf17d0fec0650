package org.tilewright.benchmark.contest;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.tilewright.benchmark.kernel.Kernels;
import org.tilewright.benchmark.kernel.Limits;
import org.tilewright.benchmark.kernel.NativeKernel;
import org.tilewright.benchmark.peer.Peer;
import org.tilewright.benchmark.timing.Rounds;
import org.tilewright.benchmark.timing.Samples;
import org.tilewright.benchmark.timing.Work;
import org.tilewright.space.operator.ElementType;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Workload;

/**
 * Plays workloads, one at a time, on the calling thread: first every result is compared with the
 * reference, then all contenders and the limits are timed in turn.
 *
 * @param limits of the core, for a type of elements
 * @param nanoTime as {@link System#nanoTime()}
 */
public record Contest(
    List<Peer> peers,
    Kernels kernels,
    Function<ElementType, Limits> limits,
    Rounds rounds,
    LongSupplier nanoTime) {
  /** The contender that is our best kernel. */
  public static final String TUNED = "tilewright";

  /** The contender that is our default schedule. */
  public static final String UNTUNED = "default";

  private static final int SEED = 1;

  public Contest {
    peers = List.copyOf(peers);
  }

  /**
   * One row. A peer that does not load or computes something else costs the row nothing but the
   * peer.
   *
   * @throws IllegalStateException if our default schedule cannot be built
   */
  public Comparison play(String name, Operator operator) {
    try (NativeKernel untuned = kernels.untuned(operator);
        Entrants entrants = new Entrants(Referee.of(operator, untuned, new Random(SEED)))) {
      entrants.enterTuned(() -> kernels.tuned(operator));
      entrants.enterUntuned(untuned);
      for (Peer each : peers) entrants.enter(each, operator);
      entrants.load(Inputs.realNumbers(untuned.manifest(), new Random(SEED)));
      Workload needed = needed(operator.workload(), untuned.manifest().flops());
      return compare(name, operator, needed, entrants);
    }
  }

  private static Workload needed(Workload workload, double flops) {
    return Workload.of(workload.name(), workload.spec(), flops, workload.bytes());
  }

  private Comparison compare(String name, Operator operator, Workload needed, Entrants entrants) {
    Limits all = limits.apply(operator.type());
    Limits.Limit arithmetic = all.arithmetic();
    Limits.Limit memory = all.memoryHolding(needed.bytes());
    List<Work> turns =
        Stream.concat(Stream.of(arithmetic.work(), memory.work()), entrants.contenders()).toList();
    List<Samples> samples = rounds.time(turns, nanoTime);
    Roofline roofline =
        Roofline.of(
            arithmetic.amount() / samples.get(0).median(),
            memory.amount() / samples.get(1).median());
    return entrants.comparison(
        name, operator.workload(), needed, roofline, samples.subList(2, samples.size()));
  }
}
