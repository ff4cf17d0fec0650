package org.tilewright.measurement.local;

import org.tilewright.measurement.worker.Reply;
import org.tilewright.tuner.Failure;

/** The worker did not answer as it should; the message says what it did instead. */
final class WorkerException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Reply.Failed reply;

  WorkerException(Failure kind, String message) {
    super(message);
    this.reply = new Reply.Failed(kind, message);
  }

  /** What has become of the candidate. */
  Reply.Failed reply() {
    return reply;
  }
}
