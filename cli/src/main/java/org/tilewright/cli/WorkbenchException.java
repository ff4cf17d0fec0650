package org.tilewright.cli;

/** This machine cannot measure: why, and what to do about it. */
final class WorkbenchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkbenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
