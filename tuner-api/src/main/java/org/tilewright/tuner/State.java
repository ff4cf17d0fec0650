package org.tilewright.tuner;

import java.util.BitSet;

/** A partly decided schedule. Immutable; two states of one space are equal if their traces are. */
public interface State {

  /** Whether every knob is decided; then there is no {@link #knob()} and no {@link #legal()}. */
  boolean complete();

  /**
   * The next question.
   *
   * @throws IllegalStateException if complete
   */
  Knob knob();

  /**
   * The options of {@link #knob()} that lead to at least one schedule; never empty. The caller may
   * change the returned set.
   *
   * @throws IllegalStateException if complete
   */
  BitSet legal();

  /**
   * The state after answering {@link #knob()}.
   *
   * @throws IllegalArgumentException if the option is not legal
   */
  State decide(int option);

  /**
   * What agents and cost models see, of partial states too: independent of the size of the
   * workload, on a log scale, finite.
   */
  float[] features();

  Trace trace();
}
