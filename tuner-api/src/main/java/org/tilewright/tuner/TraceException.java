package org.tilewright.tuner;

/** A trace that a search space cannot replay: which decision, and the rule it breaks. */
public final class TraceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int position;

  public TraceException(int position, String rule) {
    super("Decision %d of the trace cannot be replayed: %s.".formatted(position + 1, rule));
    this.position = position;
  }

  /** The first decision that does not fit, counted from 0. */
  public int position() {
    return position;
  }
}
