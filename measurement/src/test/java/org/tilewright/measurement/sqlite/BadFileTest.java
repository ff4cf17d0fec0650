package org.tilewright.measurement.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.DatabaseException;

/** Each file that cannot be opened says what it is, what was expected and what to try. */
class BadFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("trials.db");
  }

  @Test
  void aTextFileIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(file(), "dear diary, today I tuned nothing at all");

    refusedToOpen(file()).hasMessageContaining("is no SQLite file").hasMessageContaining("left as");
    assertThat(file()).hasContent("dear diary, today I tuned nothing at all");
  }

  @Test
  void anotherProgramsDatabaseIsRefusedAndLeftAlone() throws Exception {
    sql(file(), "CREATE TABLE bookmarks (url TEXT)");
    byte[] before = Files.readAllBytes(file());

    refusedToOpen(file()).hasMessageContaining("another program's");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(names()).containsExactly("trials.db");
  }

  @Test
  void aNewerVersionIsRefused() throws Exception {
    SqliteDatabase.open(file()).close();
    sql(file(), "PRAGMA user_version = 99");

    refusedToOpen(file())
        .hasMessageContaining("version 99; expected at most 1")
        .hasMessageContaining("newer Tilewright");
    assertThatThrownBy(() -> SqliteDatabase.openReadOnly(file()))
        .hasMessageContaining("newer Tilewright");
  }

  @Test
  void aFolderIsRefused() {
    refusedToOpen(folder).hasMessageContaining("is a folder; expected a file");
  }

  @Test
  void aMissingFolderIsNamed() {
    refusedToOpen(folder.resolve("no/such/trials.db"))
        .hasMessageContaining("does not exist")
        .hasMessageContaining("Create it");
  }

  @Test
  void aPlaceWhereNobodyCanWriteIsNamed() {
    refusedToOpen(Path.of("/proc/trials.db")).hasMessageContaining("/proc/trials.db");
  }

  @Test
  void readingWhatDoesNotExistIsRefusedAndMakesNoFile() {
    assertThatThrownBy(() -> SqliteDatabase.openReadOnly(file()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("does not exist");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aDamagedFileIsCalledDamaged() throws Exception {
    SqliteDatabase.open(file()).close();
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 100, bytes.length, (byte) 0x77);
    Files.write(file(), bytes);

    refusedToOpen(file()).hasMessageContaining("is damaged").hasMessageContaining(".recover");
  }

  @Test
  void aSecondWriterIsToldWhoTheFirstIs() {
    try (Database first = SqliteDatabase.open(file())) {
      refusedToOpen(file())
          .hasMessageContaining("is being written by process " + ProcessHandle.current().pid());
      assertThat(first.sessions()).isEmpty();
    }
    SqliteDatabase.open(file()).close();
  }

  private static AbstractThrowableAssert<?, ?> refusedToOpen(Path path) {
    return assertThatThrownBy(() -> SqliteDatabase.open(path).close())
        .isInstanceOf(DatabaseException.class);
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Set.of(files.map(each -> each.getFileName().toString()).toArray(String[]::new));
    }
  }

  private static void sql(Path file, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var each = connection.createStatement()) {
      each.execute(statement);
    }
  }
}
