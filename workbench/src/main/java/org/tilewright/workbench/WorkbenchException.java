package org.tilewright.workbench;

/** This machine cannot be measured on: why, and what to do about it. */
public final class WorkbenchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkbenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
