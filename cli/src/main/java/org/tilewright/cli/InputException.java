package org.tilewright.cli;

import java.util.List;

/** A command line that cannot be carried out, with everything that is wrong with it. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  InputException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** What was wrong, what was expected and what to try. */
  List<String> problems() {
    return problems;
  }
}
