package org.tilewright.tuner;

import java.util.List;

/** A stored session would be continued with settings that make its history meaningless. */
public final class SessionMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Each difference reads {@code agent: stored random, now ppo}. */
  public SessionMismatchException(String session, List<String> differences) {
    super(
        "The session %s cannot be continued with other settings (%s). Use the stored settings, another session name or another database."
            .formatted(session, String.join("; ", differences)));
  }
}
