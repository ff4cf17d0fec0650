package org.tilewright.tuner;

/**
 * Hears what goes on in a session. Called on the engine thread; must return soon. What it throws
 * ends the run; nothing stored is lost.
 */
public interface TuningListener {

  /** The session is open; {@code progress} tells what earlier runs have brought. */
  default void started(SessionKey session, Progress progress) {}

  /** The engine turns to something else. */
  default void phase(Phase phase) {}

  /** A trial is stored. */
  default void trial(Trial trial, Progress progress) {}

  /** Called regularly, above all while nothing else happens. */
  default void heartbeat(Progress progress) {}

  /** The device went away under a candidate, which is sent again. */
  default void deviceLost(Candidate candidate, String message) {}

  /** The stored trials are not what would be proposed today; they are learned as they are. */
  default void historyAdopted(long trials) {}

  /** The run is over. */
  default void finished(TuningResult result) {}
}
