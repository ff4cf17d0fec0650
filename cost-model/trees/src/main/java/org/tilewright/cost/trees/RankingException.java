package org.tilewright.cost.trees;

/** A file that should hold a ranking and does not, or cannot be written. */
public final class RankingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  RankingException(String message, Throwable cause) {
    super(message, cause);
  }
}
