package org.tilewright.space.operator;

import java.util.List;

/** An operator or shape that cannot be, with every problem of the input at once. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  /** At least one problem, each a text for the user. */
  public ShapeException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** What was wrong, what was expected and what to try, in the order of the input. */
  public List<String> problems() {
    return problems;
  }
}
