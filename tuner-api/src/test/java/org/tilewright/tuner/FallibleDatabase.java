package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/** A database that stops the world instead of storing a trial beyond a given number. */
final class FallibleDatabase implements Database {
  private final Database inner;
  private final long lastTrial;

  FallibleDatabase(long lastTrial) {
    this(Database.inMemory(), lastTrial);
  }

  private FallibleDatabase(Database inner, long lastTrial) {
    this.inner = inner;
    this.lastTrial = lastTrial;
  }

  Database withPower() {
    return inner;
  }

  FallibleDatabase withPowerFor(long trials) {
    return new FallibleDatabase(inner, trials);
  }

  @Override
  public void append(Session session, Trial trial) {
    if (trial.number() > lastTrial) throw new PowerCut();
    inner.append(session, trial);
  }

  @Override
  public Session open(SessionKey key) {
    return inner.open(key);
  }

  @Override
  public List<Session> sessions() {
    return inner.sessions();
  }

  @Override
  public List<Trial> trials(Session session) {
    return inner.trials(session);
  }

  @Override
  public Optional<Trial> best(String workloadKey, String deviceId, String builderId) {
    return inner.best(workloadKey, deviceId, builderId);
  }

  @Override
  public void saveCheckpoint(Session session, byte[] checkpoint) {
    inner.saveCheckpoint(session, checkpoint);
  }

  @Override
  public Optional<byte[]> loadCheckpoint(Session session) {
    return inner.loadCheckpoint(session);
  }

  @Override
  public void close() {
    inner.close();
  }
}
