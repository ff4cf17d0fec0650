package org.tilewright.measurement.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.tilewright.tuner.DatabaseException;

/**
 * Brings a file to the newest schema by numbered scripts: the version of a file is the number of
 * scripts it has seen, kept in {@code user_version}; {@code application_id} says it is ours.
 */
final class Migrations {
  private static final int APPLICATION_ID = 0x546C_7774; // "Tlwt"
  private static final List<String> SCRIPTS = List.of("V1__sessions_and_trials.sql");

  private final DatabaseFile file;
  private final Connection connection;

  Migrations(DatabaseFile file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Applies the scripts the file has not seen; all of them or none. */
  void apply() throws SQLException {
    requireOursAndNotNewer();
    if (version() == SCRIPTS.size()) return;
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        for (int next = version(); next < SCRIPTS.size(); next++) run(statement, next);
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        statement.execute("PRAGMA user_version = " + SCRIPTS.size());
        statement.execute("COMMIT");
      } catch (SQLException e) {
        statement.execute("ROLLBACK");
        throw e;
      }
    }
  }

  /** For readers, who cannot apply anything. */
  void requireCurrent() throws SQLException {
    requireOursAndNotNewer();
    if (version() < SCRIPTS.size()) {
      throw new DatabaseException(
          "The database %s has version %d; expected %d. Open it once for writing to bring it up to date."
              .formatted(file.path(), version(), SCRIPTS.size()));
    }
  }

  /** Refuses files of other programs and of newer versions; changes nothing. */
  void requireOursAndNotNewer() throws SQLException {
    int application = pragma("application_id");
    boolean empty = application == 0 && pragma("schema_version") == 0;
    if (application != APPLICATION_ID && !empty) {
      throw file.foreign("is another program's SQLite file");
    }
    if (version() > SCRIPTS.size()) {
      throw new DatabaseException(
          "The database %s has version %d; expected at most %d. It was written by a newer Tilewright: use that one, or name another file."
              .formatted(file.path(), version(), SCRIPTS.size()));
    }
  }

  private int version() throws SQLException {
    return pragma("user_version");
  }

  private int pragma(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      return row.getInt(1);
    }
  }

  private static void run(Statement statement, int script) throws SQLException {
    for (String sql : text(SCRIPTS.get(script)).replaceAll("--[^\n]*", "").split(";")) {
      if (!sql.isBlank()) statement.execute(sql);
    }
  }

  private static String text(String script) {
    try (InputStream in = Migrations.class.getResourceAsStream(script)) {
      if (in == null) throw new IllegalStateException("The script " + script + " is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
