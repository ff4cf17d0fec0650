package org.tilewright.measurement.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.DatabaseException;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.SessionMismatchException;
import org.tilewright.tuner.Trial;

/**
 * A database in one file. Readers never wait for the writer, nor the writer for them (write-ahead
 * log). A killed process loses nothing that was appended; a power cut may lose the last moments,
 * never the file.
 *
 * <p>Every method throws {@link DatabaseException} when the file gives trouble. One thread at a
 * time.
 */
public final class SqliteDatabase implements Database {
  private final Path path;
  private final Connection connection;
  private final Optional<WriterLock> lock;
  private final Rows rows;
  private final SessionTable sessions;
  private final TrialTable trials;

  private SqliteDatabase(Path path, Connection connection, Optional<WriterLock> lock) {
    this.path = path;
    this.connection = connection;
    this.lock = lock;
    this.rows = new Rows(connection);
    this.sessions = new SessionTable(rows);
    this.trials = new TrialTable(rows, sessions);
  }

  /**
   * Opens a file for writing, makes it if there is none, and brings it to the newest schema.
   *
   * @throws DatabaseException if it cannot be written, is being written by another process, is
   *     damaged, somebody else's, or from a newer version
   */
  public static Database open(Path path) {
    return new Opening(path).forWriting();
  }

  /**
   * Opens a file for reading, also while another process writes it.
   *
   * @throws DatabaseException if it does not exist, or for the reasons of {@link #open}
   */
  public static Database openReadOnly(Path path) {
    return new Opening(path).forReading();
  }

  /**
   * Has SQLite's native library unpacked into {@code folder}, for systems whose temporary folder
   * does not allow libraries. Works before the first database of this process is opened.
   */
  public static void nativeFolder(Path folder) {
    System.setProperty("org.sqlite.tmpdir", folder.toString());
  }

  static SqliteDatabase writing(Path path, Connection connection, WriterLock lock) {
    return new SqliteDatabase(path, connection, Optional.of(lock));
  }

  static SqliteDatabase reading(Path path, Connection connection) {
    return new SqliteDatabase(path, connection, Optional.empty());
  }

  @Override
  public Session open(SessionKey key) {
    return explaining(
        () -> {
          Optional<Session> stored = sessions.named(key.name());
          if (stored.isEmpty()) return inTransaction(() -> sessions.add(key));
          List<String> differences = stored.get().key().differencesTo(key);
          if (differences.isEmpty()) return stored.get();
          throw new SessionMismatchException(key.name(), differences);
        });
  }

  @Override
  public List<Session> sessions() {
    return explaining(sessions::all);
  }

  @Override
  public void append(Session session, Trial trial) {
    explaining(
        () ->
            inTransaction(
                () -> {
                  trials.append(session, trial);
                  return trial;
                }));
  }

  @Override
  public List<Trial> trials(Session session) {
    return explaining(() -> trials.of(session));
  }

  @Override
  public Optional<Trial> best(String workloadKey, String deviceId, String builderId) {
    return explaining(() -> trials.best(workloadKey, deviceId, builderId));
  }

  @Override
  public void saveCheckpoint(Session session, byte[] checkpoint) {
    explaining(
        () -> {
          rows.run(
              "INSERT OR REPLACE INTO checkpoints (session, bytes) VALUES (?, ?)",
              session.id(),
              checkpoint);
          return session;
        });
  }

  @Override
  public Optional<byte[]> loadCheckpoint(Session session) {
    return explaining(
        () ->
            rows.first(
                row -> row.getBytes(1),
                "SELECT bytes FROM checkpoints WHERE session = ?",
                session.id()));
  }

  /** Says who writes, for the message that others get. */
  void sign() {
    explaining(
        () -> {
          rows.run("DELETE FROM writer");
          String holder = "process " + ProcessHandle.current().pid();
          rows.run("INSERT INTO writer (holder) VALUES (?)", holder);
          return holder;
        });
  }

  @Override
  public void close() {
    explaining(
        () -> {
          connection.close();
          if (lock.isPresent()) lock.get().close();
          return path;
        });
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private <T> T explaining(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Connections.explained(path, e);
    }
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      abandon(e);
      throw e;
    }
    connection.setAutoCommit(true);
    return result;
  }

  /** SQLite ends a transaction itself if the disk is full: what fails here must not hide why. */
  private void abandon(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
