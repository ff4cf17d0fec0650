package org.tilewright.measurement.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.DatabaseException;

class FullDiskTest {
  @TempDir private Path folder;

  /** SQLite itself is told that there is no room: it then fails as it does on a full disk. */
  private Database withRoomForPages(Path file, int pages) throws Exception {
    SqliteDatabase.open(file).close();
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
    return SqliteDatabase.writing(file, connection, WriterLock.take(file));
  }

  private static void appendUntilFull(Database database, long first) {
    Database.Session session = database.open(OneTrial.key());
    for (long number = first; number < 100_000; number++) {
      database.append(session, OneTrial.numbered(number));
    }
  }

  @Test
  void saysThatTheDiskIsFullAndKeepsWhatWasStored() throws Exception {
    Path file = folder.resolve("full.db");
    try (Database database = withRoomForPages(file, 32)) {
      assertThatThrownBy(() -> appendUntilFull(database, 1))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("cannot grow")
          .hasMessageContaining("nothing stored is lost");
    }
    try (Database database = SqliteDatabase.open(file)) {
      assertThat(database.trials(database.open(OneTrial.key()))).hasSizeGreaterThan(10);
    }
  }
}
