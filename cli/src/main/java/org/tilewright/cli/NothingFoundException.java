package org.tilewright.cli;

/** What was asked for is not stored. */
final class NothingFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NothingFoundException(String message) {
    super(message);
  }
}
