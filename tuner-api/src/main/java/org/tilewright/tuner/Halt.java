package org.tilewright.tuner;

import java.time.Duration;
import java.util.Optional;

/** Says when to end a wait. */
interface Halt {

  /** Why to end, or empty to go on. */
  Optional<String> reason();

  /** When to ask again at the latest. */
  Duration askAgainIn();

  /** How far the session has come. */
  Progress progress();
}
