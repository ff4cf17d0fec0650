package org.tilewright.measurement.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tilewright.tuner.DatabaseException;

/** Opens connections, and says in the user's words why one cannot be opened or used. */
final class Connections {
  private static final int BUSY_MILLIS = 10_000;

  private Connections() {}

  static Connection writing(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    return open(file, "jdbc:sqlite:" + file, config);
  }

  static Connection reading(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setReadOnly(true);
    return open(file, readingUrl(file), config);
  }

  /**
   * Readers of a file in WAL mode write to its neighbour, {@code -shm}. Where they may not and
   * nobody else does, the file does not change either.
   */
  private static String readingUrl(Path file) {
    boolean frozen =
        !Files.isWritable(file.toAbsolutePath().getParent())
            && !Files.exists(Path.of(file + "-wal"));
    return frozen ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file;
  }

  private static Connection open(Path file, String url, SQLiteConfig config) {
    try {
      return config.createConnection(url);
    } catch (SQLException e) {
      throw explained(file, e);
    } catch (LinkageError e) {
      throw notLoaded(e);
    }
  }

  static DatabaseException explained(Path file, SQLException e) {
    if (e.getCause() instanceof LinkageError || !(e instanceof SQLiteException)) {
      return notLoaded(e);
    }
    SQLiteErrorCode code = ((SQLiteException) e).getResultCode();
    String base = code.name().replaceFirst("^(SQLITE_[A-Z]+)_.*", "$1");
    String said = base.equals("SQLITE_ERROR") ? e.getMessage() : code.toString();
    return new DatabaseException(advice(base).formatted(file, said), e);
  }

  private static String advice(String code) {
    return switch (code) {
      case "SQLITE_BUSY", "SQLITE_LOCKED" ->
          "The database %s is locked (%s); expected it to be free within 10 s. Close the program that writes to it.";
      case "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH" ->
          "The database %s cannot be written (%s); expected a file and folder this user may write to. Change its permissions or name another file.";
      case "SQLITE_FULL" ->
          "The database %s cannot grow (%s); expected free space on its disk. Free some and run again: nothing stored is lost.";
      case "SQLITE_CORRUPT", "SQLITE_NOTADB" ->
          "The database %s is damaged (%s); expected a sound SQLite file. Restore a copy, or rescue what is left with \"sqlite3 FILE .recover\".";
      default ->
          "The database %s does not work (%s); expected it to be read and written. Check that the file is sound and its disk has room, or name another file: nothing stored is lost.";
    };
  }

  private static DatabaseException notLoaded(Throwable e) {
    Throwable root = e;
    for (Throwable next = e; next != null; next = next.getCause()) root = next;
    return new DatabaseException(
        "SQLite's native library cannot be loaded from %s (%s); expected a folder in which libraries may be executed. Name one with SqliteDatabase.nativeFolder or -Dorg.sqlite.tmpdir."
            .formatted(
                System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")),
                root.getMessage()),
        e);
  }
}
