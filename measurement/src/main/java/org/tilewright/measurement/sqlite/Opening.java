package org.tilewright.measurement.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tilewright.tuner.DatabaseException;

/** The steps of opening a file, so ordered that a file which is refused is not touched. */
final class Opening {
  private final DatabaseFile file;
  private final Path path;

  Opening(Path path) {
    this.file = new DatabaseFile(path);
    this.path = file.path();
  }

  SqliteDatabase forReading() {
    file.requireReadable();
    Connection connection = Connections.reading(path);
    try {
      new Migrations(file, connection).requireCurrent();
      return SqliteDatabase.reading(path, connection);
    } catch (SQLException e) {
      close(connection);
      throw Connections.explained(path, e);
    } catch (DatabaseException e) {
      close(connection);
      throw e;
    }
  }

  SqliteDatabase forWriting() {
    file.requireWritable();
    if (file.holdsData()) requireOurs();
    WriterLock lock = lock();
    try {
      Connection connection = Connections.writing(path);
      new Migrations(file, connection).apply();
      SqliteDatabase database = SqliteDatabase.writing(path, connection, lock);
      database.sign();
      return database;
    } catch (SQLException e) {
      close(lock);
      throw Connections.explained(path, e);
    } catch (DatabaseException e) {
      close(lock);
      throw e;
    }
  }

  private void requireOurs() {
    try (Connection connection = Connections.reading(path)) {
      new Migrations(file, connection).requireOursAndNotNewer();
    } catch (SQLException e) {
      throw Connections.explained(path, e);
    }
  }

  private WriterLock lock() {
    try {
      return WriterLock.take(path);
    } catch (SQLException e) {
      boolean busy =
          e instanceof SQLiteException known
              && known.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
      throw busy ? held(e) : Connections.explained(path, e);
    }
  }

  private DatabaseException held(SQLException cause) {
    return new DatabaseException(
        "The database %s is being written by %s; expected one writer at a time. Wait for it, end it, or name another file."
            .formatted(path, holder().orElse("another process")),
        cause);
  }

  private Optional<String> holder() {
    try (Connection connection = Connections.reading(path)) {
      return new Rows(connection).first(row -> row.getString(1), "SELECT holder FROM writer");
    } catch (SQLException | DatabaseException notYetThere) {
      return Optional.empty();
    }
  }

  private static void close(AutoCloseable half) {
    try {
      half.close();
    } catch (Exception e) {
      throw new IllegalStateException("Closing " + half + " failed", e);
    }
  }
}
