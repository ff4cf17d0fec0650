package org.tilewright.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Outcomes;
import org.tilewright.tuner.Roofline;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Standing;
import org.tilewright.tuner.Trial;

/**
 * What a stored session has brought so far.
 *
 * @param best the winner; empty if no trial was valid
 * @param baseline the default schedule, unless it failed
 * @param trials of the search, without those that measured the best again
 */
record Summary(
    SessionKey session,
    Optional<Standing> best,
    Optional<Standing> baseline,
    Outcomes outcomes,
    long trials) {

  static Summary of(SessionKey session, List<Trial> trials) {
    return new Summary(
        session,
        Standing.best(trials),
        Standing.baseline(trials),
        Outcomes.of(trials),
        trials.stream().filter(each -> !each.isReMatch()).count());
  }

  /** The device as it was described when the best was measured. */
  Device device() {
    return best.map(standing -> standing.trial().measurement())
        .filter(Measurement.Timed.class::isInstance)
        .map(measurement -> ((Measurement.Timed) measurement).device())
        .orElse(session.device());
  }

  Roofline roofline() {
    return device().roofline();
  }

  /** Median time of the best. */
  OptionalDouble seconds() {
    return best.isPresent() ? OptionalDouble.of(best.get().seconds()) : OptionalDouble.empty();
  }

  OptionalDouble gflops() {
    return overSeconds(session.workload().flops() / 1e9);
  }

  double peakGflops() {
    return roofline().flopsPerSecond() / 1e9;
  }

  /** The ideal time on the device divided by the best one. */
  OptionalDouble rooflineFraction() {
    return overSeconds(roofline().idealSeconds(session.workload()));
  }

  OptionalDouble speedupOverDefault() {
    return baseline.isPresent() ? overSeconds(baseline.get().seconds()) : OptionalDouble.empty();
  }

  private OptionalDouble overSeconds(double amount) {
    return best.isPresent()
        ? OptionalDouble.of(amount / best.get().seconds())
        : OptionalDouble.empty();
  }
}
