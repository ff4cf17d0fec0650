package org.tilewright.benchmark.race;

import java.util.List;

/** A workload, and the device that times it. */
public interface Track {

  /** What tables call the workload. */
  String name();

  /** The best time there is, or that is known by now; infinite if none is. */
  double optimumSeconds();

  /** How a session of so many trials went. */
  List<Step> run(Variant variant, long seed, long trials);

  /**
   * Curves of this track, judged by times that can be compared; the same where those of the
   * sessions already can be.
   */
  default List<Curve> reMatched(List<Curve> curves) {
    return curves;
  }
}
