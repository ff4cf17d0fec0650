package org.tilewright.measurement.replay;

import java.util.Optional;
import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/** One configuration of a recorded space and what became of it. */
public sealed interface Point {

  Trace trace();

  /** What a trial tells of its candidate: nothing if the device was lost. */
  static Optional<Point> of(Trial trial) {
    Trace trace = trial.candidate().trace();
    if (trial.measurement() instanceof Measurement.Timed timed) {
      return Optional.of(new Valid(trace, timed.medianSeconds()));
    }
    return trial.measurement() instanceof Measurement.Failed failed
            && failed.kind() != Failure.DEVICE_LOST
        ? Optional.of(new Failed(trace, failed.kind(), failed.message()))
        : Optional.empty();
  }

  /**
   * A configuration that ran.
   *
   * @param value in the unit of the recording's objective
   */
  record Valid(Trace trace, double value) implements Point {}

  /** A configuration that did not run, or ran wrong. */
  record Failed(Trace trace, Failure kind, String message) implements Point {}
}
