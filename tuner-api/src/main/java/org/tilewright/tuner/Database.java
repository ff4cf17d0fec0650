package org.tilewright.tuner;

import java.util.List;
import java.util.Optional;

/**
 * Sessions and their trials. One writing process, many readers; one thread at a time.
 *
 * <p>A session's trials are only comparable on one device with one builder and protocol: that is
 * what {@link SessionKey} fixes.
 */
public interface Database extends AutoCloseable {

  /**
   * Opens a session, or resumes the one of that name.
   *
   * @throws SessionMismatchException if the stored session has another key
   */
  Session open(SessionKey key);

  /** Every session, oldest first. */
  List<Session> sessions();

  /**
   * Adds the next trial of a session; durable when it returns.
   *
   * @throws IllegalArgumentException if its number is not the next one; nothing is stored
   */
  void append(Session session, Trial trial);

  /** The trials of a session in order of their numbers. */
  List<Trial> trials(Session session);

  /** The fastest timed trial of a workload, by median, over all sessions on that device. */
  Optional<Trial> best(String workloadKey, String deviceId, String builderId);

  /** Replaces the checkpoint of a session; all of it or nothing. */
  void saveCheckpoint(Session session, byte[] checkpoint);

  Optional<byte[]> loadCheckpoint(Session session);

  @Override
  void close();

  /** A database that forgets everything when it is no longer referenced. */
  static Database inMemory() {
    return new InMemoryDatabase();
  }

  /** A session in this database. */
  record Session(long id, SessionKey key) {}
}
