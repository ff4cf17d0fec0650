package org.tilewright.tuner;

/**
 * A database cannot be opened, read or written. The message is for the user: it names the file,
 * what was expected of it and what to try.
 */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatabaseException(String message) {
    super(message);
  }

  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
