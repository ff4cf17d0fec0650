package org.tilewright.space.nest;

import java.util.Locale;

/**
 * A loop over one axis.
 *
 * @param axis name of the axis
 * @param step positions of the axis one iteration covers; 1 in the innermost loop of an axis
 * @param binding how its iterations are executed
 */
public record Loop(String axis, long step, Binding binding) {

  /** How the iterations are executed. */
  public enum Binding {
    SERIAL,
    /** Shared among threads; only outermost, only spatial. */
    PARALLEL,
    /** Written out; the accumulators of unrolled spatial loops stay in registers. */
    UNROLLED,
    /**
     * Written out, but nothing is read in one iteration for another, so that few values are alive
     * at a time; only reductions.
     */
    FENCED,
    /**
     * Written out, each iteration with accumulators of its own, which are combined at the end; only
     * reductions.
     */
    INTERLEAVED,
    /** The lanes of a vector. */
    VECTORISED,
    /** Multiplied and summed by one instruction, innermost; only reductions of bytes. */
    DOT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Loop {
    if (step < 1) {
      throw new IllegalArgumentException(
          "The loop over %s has step %d; it must be at least 1.".formatted(axis, step));
    }
  }

  /** A loop whose iterations follow one another. */
  public static Loop serial(String axis, long step) {
    return new Loop(axis, step, Binding.SERIAL);
  }

  /** Axis and step, {@code m:64}: tells the loops of a nest apart. */
  public String label() {
    return axis + ":" + step;
  }

  /** The same loop, executed in another way. */
  public Loop bound(Binding other) {
    return new Loop(axis, step, other);
  }

  /** Whether this is part of the register tile: written out, vectorised or a dot product. */
  public boolean inRegisters() {
    return binding != Binding.SERIAL && binding != Binding.PARALLEL;
  }
}
