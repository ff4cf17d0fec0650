package org.tilewright.measurement.worker;

/** Runs something several times and says how long that took. */
@FunctionalInterface
interface Execution {

  /** Wall-clock seconds of {@code times} executions together. */
  double seconds(long times);
}
