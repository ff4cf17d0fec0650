package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.List;

/** All decisions of a schedule in the order they were taken: portable, printable, replayable. */
public record Trace(List<Decision> decisions) {

  /** Nothing decided yet. */
  public static final Trace EMPTY = new Trace(List.of());

  public Trace {
    decisions = List.copyOf(decisions);
  }

  public int length() {
    return decisions.size();
  }

  public Decision decision(int position) {
    return decisions.get(position);
  }

  /** The first {@code length} decisions. */
  public Trace first(int length) {
    return new Trace(decisions.subList(0, length));
  }

  /** This trace and one decision more. */
  public Trace then(Decision next) {
    List<Decision> longer = new ArrayList<>(decisions);
    longer.add(next);
    return new Trace(longer);
  }

  /** {@code knob=option} pairs separated by blanks; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return String.join(" ", decisions.stream().map(Decision::toString).toList());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws TraceException if a word is not {@code knob=option}
   */
  public static Trace parse(String text) {
    List<Decision> decisions = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) decisions.add(decision(word, decisions.size()));
    }
    return new Trace(decisions);
  }

  private static Decision decision(String word, int position) {
    int equals = word.indexOf('=');
    if (equals <= 0) throw new TraceException(position, "\"" + word + "\" is not knob=option");
    return new Decision(word.substring(0, equals), word.substring(equals + 1));
  }
}
