package org.tilewright.cli;

import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Candidate;

/** The loop nests behind stored candidates. */
final class Schedules {
  private Schedules() {}

  static ScheduleSpace space(Candidate candidate) {
    return ScheduleSpace.of(Operators.fromSpec(candidate.workload().spec()), candidate.target());
  }

  /**
   * The scheduled nest of a candidate.
   *
   * @throws org.tilewright.tuner.TraceException if this release knows no such schedule
   */
  static LoopNest nest(Candidate candidate) {
    return space(candidate).nest(candidate.trace());
  }
}
