package org.tilewright.benchmark;

import java.util.Optional;

/**
 * What one workload's rounds gave.
 *
 * @param workload its name
 * @param flops operations of one execution
 * @param peer what was compared with
 * @param peakFlops operations per second that the core reached in the same rounds
 * @param ours empty if the database holds no kernel for it
 */
record Comparison(
    String workload,
    double flops,
    String peer,
    Samples peerSamples,
    double peakFlops,
    Optional<Ours> ours) {

  /**
   * Our side.
   *
   * @param trials measured until this kernel was the best
   * @param tuningSeconds from the first trial to the last
   */
  record Ours(Samples samples, long trials, double tuningSeconds) {}

  double peerGflops() {
    return gflops(peerSamples);
  }

  Optional<Double> ourGflops() {
    return ours.map(side -> gflops(side.samples()));
  }

  /** How many times faster than the peer we are. */
  Optional<Samples.Ratio> speedup() {
    return ours.map(side -> side.samples().fasterThan(peerSamples));
  }

  /** May exceed 1: taps on a padded border count, though nobody need compute them. */
  Optional<Double> peakFraction() {
    return ours.map(side -> flops / side.samples().median() / peakFlops);
  }

  private double gflops(Samples samples) {
    return flops / samples.median() * 1e-9;
  }
}
