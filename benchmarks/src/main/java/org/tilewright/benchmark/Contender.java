package org.tilewright.benchmark;

/** Something that is timed against others on the same work. */
interface Contender {

  String name();

  /** Does the work {@code times} times in a row, on the calling thread. */
  void execute(long times);
}
