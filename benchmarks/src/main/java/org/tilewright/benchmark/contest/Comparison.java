package org.tilewright.benchmark.contest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tilewright.benchmark.kernel.Progress;
import org.tilewright.benchmark.peer.Peer.Rank;
import org.tilewright.benchmark.timing.Samples;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.Workload;

/**
 * What one workload's rounds gave.
 *
 * @param name of the workload, as its user knows it
 * @param needed the workload with only the operations that are needed: nobody has to multiply
 *     padding
 * @param roofline what the core and the memory that holds the operands reached in the same rounds
 * @param search what it took to find our kernel; empty if nobody tuned
 * @param remarks who is missing, and why
 * @param wrong contenders whose result was not the reference's; they are not timed
 */
public record Comparison(
    String name,
    Workload workload,
    Workload needed,
    Roofline roofline,
    List<Standing> standings,
    Optional<Search> search,
    List<String> remarks,
    List<String> wrong) {

  /**
   * How one contender did.
   *
   * @param contender the name users type
   * @param implementation as the contender calls it; may be empty
   */
  public record Standing(String contender, Rank rank, String implementation, Samples samples) {}

  /** From the first trial to the last that counts. */
  public record Search(long trials, double seconds, Progress progress) {}

  public Comparison {
    standings = List.copyOf(standings);
    remarks = List.copyOf(remarks);
    wrong = List.copyOf(wrong);
  }

  public Optional<Standing> standing(String contender) {
    return standings.stream().filter(each -> each.contender().equals(contender)).findFirst();
  }

  public Optional<Standing> ours() {
    return fastest(Rank.TUNED);
  }

  public Optional<Standing> untuned() {
    return fastest(Rank.UNTUNED);
  }

  /** The fastest library; empty if none has such an operator. */
  public Optional<Standing> bestPeer() {
    return fastest(Rank.LIBRARY);
  }

  private Optional<Standing> fastest(Rank rank) {
    return standings.stream()
        .filter(each -> each.rank() == rank)
        .min(Comparator.comparingDouble(each -> each.samples().median()));
  }

  /** How many times faster than the best peer we are. */
  public Optional<Samples.Ratio> lead() {
    return ratio(ours(), bestPeer());
  }

  /** How much of our speed is there without tuning. */
  public Optional<Samples.Ratio> untunedShare() {
    return ratio(untuned(), ours());
  }

  private static Optional<Samples.Ratio> ratio(Optional<Standing> one, Optional<Standing> other) {
    if (one.isEmpty() || other.isEmpty()) return Optional.empty();
    return Optional.of(one.get().samples().fasterThan(other.get().samples()));
  }

  /** Nominal operations: those on padding count, although nobody need compute them. */
  public double gflops(Standing standing) {
    return workload.flops() / standing.samples().median() * 1e-9;
  }

  /** The time that the roofline allows over the time it took. */
  public double rooflineFraction(Standing standing) {
    return roofline.idealSeconds(needed) / standing.samples().median();
  }

  /** Whether a result of ours is wrong. */
  public boolean isOurFault() {
    return wrong.contains(Contest.TUNED) || wrong.contains(Contest.UNTUNED);
  }

  public boolean isMemoryBound() {
    return roofline.arithmeticSeconds(needed) < roofline.idealSeconds(needed);
  }
}
