package org.tilewright.measurement.replay;

import org.tilewright.tuner.Failure;
import org.tilewright.tuner.Trace;

/** One configuration of a recorded space and what became of it. */
public sealed interface Point {

  Trace trace();

  /**
   * A configuration that ran.
   *
   * @param value in the unit of the recording's objective
   */
  record Valid(Trace trace, double value) implements Point {}

  /** A configuration that did not run, or ran wrong. */
  record Failed(Trace trace, Failure kind, String message) implements Point {}
}
