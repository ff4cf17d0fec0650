package org.tilewright.cli;

import org.tilewright.tuner.Progress;
import org.tilewright.tuner.Workload;

/** What happens seldom in a session, in words. */
final class ProgressNotes {
  private ProgressNotes() {}

  static String continuing(Workload workload, Progress progress) {
    return "Continuing after " + ProgressText.of(workload, progress) + ".";
  }

  static String deviceLost(String message) {
    return "The device was lost and is asked again: " + message;
  }

  static String historyAdopted(long trials) {
    return "The %d stored trials were proposed by another release; they are learned from as they are."
        .formatted(trials);
  }
}
