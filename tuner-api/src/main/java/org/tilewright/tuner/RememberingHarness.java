package org.tilewright.tuner;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Answers from a database what the same device and builder measured before, in whatever session,
 * and measures the rest. For runs that teach or compare, where time matters more than a fresh
 * sample.
 *
 * <p>Not safe from several threads, as the database. Closing it closes nothing: the harness behind
 * it belongs to whoever made it.
 */
public final class RememberingHarness implements Harness {
  private final Harness harness;
  private final Database database;
  private final Map<String, Map<Trace, Measurement>> known = new HashMap<>();

  private RememberingHarness(Harness harness, Database database) {
    this.harness = harness;
    this.database = database;
  }

  /** Asks the database first. */
  public static RememberingHarness of(Harness harness, Database database) {
    return new RememberingHarness(harness, database);
  }

  @Override
  public Device device() {
    return harness.device();
  }

  @Override
  public String builderId() {
    return harness.builderId();
  }

  @Override
  public int slots() {
    return harness.slots();
  }

  @Override
  public CompletableFuture<Measurement> measure(Candidate candidate, Protocol protocol) {
    Measurement remembered =
        known.computeIfAbsent(candidate.workload().key(), this::recall).get(candidate.trace());
    return remembered == null
        ? harness.measure(candidate, protocol)
        : CompletableFuture.completedFuture(remembered);
  }

  /** The first measurement of each trace. */
  private Map<Trace, Measurement> recall(String workloadKey) {
    Map<Trace, Measurement> recalled = new HashMap<>();
    for (Database.Session session : database.sessions()) {
      if (!comparable(session.key(), workloadKey)) continue;
      for (Trial trial : database.trials(session)) {
        recalled.putIfAbsent(trial.candidate().trace(), trial.measurement());
      }
    }
    return recalled;
  }

  private boolean comparable(SessionKey key, String workloadKey) {
    return key.workload().key().equals(workloadKey)
        && key.device().id().equals(device().id())
        && key.device().target().equals(device().target())
        && key.builderId().equals(builderId());
  }

  @Override
  public void close() {}
}
