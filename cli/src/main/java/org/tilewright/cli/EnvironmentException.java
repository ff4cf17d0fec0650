package org.tilewright.cli;

/** This machine or its files do not let a command be carried out: why, and what to do about it. */
final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
