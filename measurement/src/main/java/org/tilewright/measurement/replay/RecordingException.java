package org.tilewright.measurement.replay;

import java.util.List;

/** A file that holds no recorded space, with everything that is wrong with it. */
public final class RecordingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  RecordingException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  RecordingException(String problem) {
    this(List.of(problem));
  }

  /** What was wrong, what was expected and what to try. */
  public List<String> problems() {
    return problems;
  }
}
