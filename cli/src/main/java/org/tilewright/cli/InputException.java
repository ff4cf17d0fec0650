package org.tilewright.cli;

import java.util.List;

/** A command line that cannot be carried out, with everything that is wrong with it. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Each problem says what was wrong, what was expected and what to try. */
  InputException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
