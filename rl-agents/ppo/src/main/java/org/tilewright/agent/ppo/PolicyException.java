package org.tilewright.agent.ppo;

/** A file that should hold a trained policy and does not, or one made for something else. */
public final class PolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  PolicyException(String message) {
    super(message);
  }

  PolicyException(String message, Throwable cause) {
    super(message, cause);
  }
}
