package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.measurement.replay.Recording;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.StopRule;

/**
 * A command line of {@code tune --replay}, checked.
 *
 * @param database where to keep the trials, if anywhere
 */
record ReplayRequest(
    Path file, Recording recording, SearchSettings search, Optional<Path> database) {
  private static final long USUAL_TRIALS = 64;

  /** As many trials as wanted; a time alone does not limit them. */
  StopRule stopRule() {
    boolean none = search.time().isEmpty() && search.trials().isEmpty();
    Optional<Long> trials = none ? Optional.of(USUAL_TRIALS) : search.trials();
    return Budget.of(search.time(), trials).stopRule();
  }

  Database openDatabase() {
    return database.map(SqliteDatabase::open).orElseGet(Database::inMemory);
  }
}
