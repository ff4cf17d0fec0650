package org.tilewright.tuner;

/** Bytes that are not a checkpoint of the object asked to restore them, and why. */
public final class CheckpointException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public CheckpointException(String message) {
    super(message);
  }

  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
