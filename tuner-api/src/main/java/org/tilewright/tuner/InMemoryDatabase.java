package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions that live as long as this object. Safe from several threads. */
final class InMemoryDatabase implements Database {
  private final Map<String, Stored> sessions = new LinkedHashMap<>();

  @Override
  public synchronized Session open(SessionKey key) {
    Stored stored = sessions.computeIfAbsent(key.name(), name -> new Stored(newSession(key)));
    List<String> differences = stored.session.key().differencesTo(key);
    if (!differences.isEmpty()) throw new SessionMismatchException(key.name(), differences);
    return stored.session;
  }

  private Session newSession(SessionKey key) {
    return new Session(sessions.size() + 1L, key);
  }

  @Override
  public synchronized List<Session> sessions() {
    return sessions.values().stream().map(stored -> stored.session).toList();
  }

  @Override
  public synchronized void append(Session session, Trial trial) {
    List<Trial> trials = stored(session).trials;
    if (trial.number() != trials.size() + 1L) {
      throw new IllegalArgumentException(
          "The trial number (%d) leaves a gap or is taken. The next one of the session %s is %d."
              .formatted(trial.number(), session.key().name(), trials.size() + 1));
    }
    trials.add(trial);
  }

  @Override
  public synchronized List<Trial> trials(Session session) {
    return List.copyOf(stored(session).trials);
  }

  @Override
  public synchronized Optional<Trial> best(String workloadKey, String deviceId, String builderId) {
    return sessions.values().stream()
        .filter(stored -> stored.session.key().workload().key().equals(workloadKey))
        .filter(stored -> stored.session.key().device().id().equals(deviceId))
        .filter(stored -> stored.session.key().builderId().equals(builderId))
        .flatMap(stored -> stored.trials.stream())
        .filter(trial -> trial.medianSeconds().isPresent())
        .min(Comparator.comparingDouble(trial -> trial.medianSeconds().orElseThrow()));
  }

  @Override
  public synchronized void saveCheckpoint(Session session, byte[] checkpoint) {
    stored(session).checkpoint = Optional.of(checkpoint.clone());
  }

  @Override
  public synchronized Optional<byte[]> loadCheckpoint(Session session) {
    return stored(session).checkpoint.map(byte[]::clone);
  }

  private Stored stored(Session session) {
    return Optional.ofNullable(sessions.get(session.key().name()))
        .filter(stored -> stored.session.id() == session.id())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The session (%s) is not of this database. Open it first."
                        .formatted(session.key().name())));
  }

  /** Nothing to close: the sessions stay. */
  @Override
  public void close() {}

  private static final class Stored {
    private final Session session;
    private final List<Trial> trials = new ArrayList<>();
    private Optional<byte[]> checkpoint = Optional.empty();

    Stored(Session session) {
      this.session = session;
    }
  }
}
