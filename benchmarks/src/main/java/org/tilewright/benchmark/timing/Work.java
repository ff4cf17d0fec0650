package org.tilewright.benchmark.timing;

/** Something that can be timed. */
@FunctionalInterface
public interface Work {

  /** Does the work {@code times} times in a row, on the calling thread. */
  void execute(long times);
}
