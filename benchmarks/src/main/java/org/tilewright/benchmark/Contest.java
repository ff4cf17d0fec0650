package org.tilewright.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.tilewright.space.operator.Operator;

/**
 * Plays workloads, one at a time, on the calling thread: first the results are compared, then the
 * contenders and the peak probe are timed in turn.
 *
 * @param nanoTime as {@link System#nanoTime()}
 */
record Contest(Rounds rounds, PeakProbe peak, LongSupplier nanoTime) {
  private static final int SEED = 1;

  /** Our kernel and what it took to find it. */
  record Entrant(NativeKernel kernel, long trials, double tuningSeconds) {}

  /**
   * @throws Operands.WrongResultException if our kernel's result is not the peer's
   * @throws IllegalArgumentException if the peer has no such operator
   */
  Comparison play(String workload, Operator operator, Optional<Entrant> entrant) {
    try (OneDnn peer = new OneDnn(OneDnnOperator.of(operator))) {
      entrant.ifPresent(ours -> requireSameResult(operator, ours.kernel(), peer));
      load(Operands.realNumbers(operator, new Random(SEED)), entrant, peer);
      List<Contender> contenders = new ArrayList<>(List.of(peer, peak.contender()));
      entrant.ifPresent(ours -> contenders.add(ours.kernel()));
      List<Samples> samples = rounds.time(contenders, nanoTime);
      Optional<Comparison.Ours> ours =
          entrant.map(
              each -> new Comparison.Ours(samples.get(2), each.trials(), each.tuningSeconds()));
      double peakFlops = peak.flops() / samples.get(1).median();
      return new Comparison(
          workload, operator.workload().flops(), peer.name(), samples.get(0), peakFlops, ours);
    }
  }

  private static void requireSameResult(Operator operator, NativeKernel ours, OneDnn peer) {
    Operands operands = Operands.wholeNumbers(operator, new Random(SEED));
    ours.load(operands);
    peer.load(operands);
    ours.execute(1);
    peer.execute(1);
    Operands.requireEqual(ours.output(), peer.output());
  }

  private static void load(Operands operands, Optional<Entrant> entrant, OneDnn peer) {
    entrant.ifPresent(ours -> ours.kernel().load(operands));
    peer.load(operands);
  }
}
