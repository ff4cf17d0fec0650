package org.tilewright.tuner;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A session's pages in the database: what is on them, and the next one. Engine thread only. */
final class Journal {
  private final Database database;
  private final Database.Session session;
  private final Stopwatch stopwatch;
  private final Tally tally;
  private final Queue<Trial> stored = new ArrayDeque<>();
  private long next = 1;

  Journal(Plan plan, Stopwatch stopwatch) {
    this.database = plan.database();
    this.session = database.open(plan.key());
    this.stopwatch = stopwatch;
    this.tally = new Tally(plan.idealSeconds());
    for (Trial trial : database.trials(session)) {
      tally.add(trial);
      if (!trial.isReMatch()) stored.add(trial);
      next = trial.number() + 1;
    }
  }

  /** The trials of earlier runs that nobody has taken yet, oldest first; without re-matches. */
  Queue<Trial> stored() {
    return stored;
  }

  Tally tally() {
    return tally;
  }

  /** Numbers a trial and stores it: the commit point. */
  Trial append(Candidate candidate, String proposedBy, Measurement measurement) {
    Trial trial = new Trial(next, candidate, proposedBy, measurement);
    stopwatch.during(Phase.STORE, () -> database.append(session, trial));
    next++;
    tally.add(trial);
    stopwatch.spend(measurement.effort());
    return trial;
  }

  void saveCheckpoint(byte[] checkpoint) {
    stopwatch.during(Phase.STORE, () -> database.saveCheckpoint(session, checkpoint));
  }

  Optional<byte[]> checkpoint() {
    return database.loadCheckpoint(session);
  }

  /** The next stored trials, as many as asked for and left. */
  List<Trial> peek(int count) {
    return stored.stream().limit(count).toList();
  }

  /** The same, which then are no longer left. */
  List<Trial> take(int count) {
    List<Trial> taken = peek(count);
    taken.forEach(trial -> stored.remove());
    return taken;
  }
}
