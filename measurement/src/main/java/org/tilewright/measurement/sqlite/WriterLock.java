package org.tilewright.measurement.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * Keeps a second writing process out: an exclusive transaction on an empty neighbour of the
 * database, {@code FILE-lock}, that the system ends with its process whatever happens to it. The
 * neighbour stays behind, as deleting it would let two in.
 */
final class WriterLock implements AutoCloseable {
  private final Connection connection;

  private WriterLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the lock at once.
   *
   * @throws SQLException with {@code SQLITE_BUSY} if somebody else has it
   */
  static WriterLock take(Path database) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    Connection connection = config.createConnection("jdbc:sqlite:" + database + "-lock");
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      return new WriterLock(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
