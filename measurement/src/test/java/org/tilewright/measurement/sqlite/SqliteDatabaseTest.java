package org.tilewright.measurement.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.DatabaseException;
import org.tilewright.tuner.SessionMismatchException;
import org.tilewright.tuner.testing.DatabaseContract;

class SqliteDatabaseTest extends DatabaseContract {
  @TempDir Path folder;

  @Override
  protected Database open() {
    return SqliteDatabase.open(folder.resolve("trials.db"));
  }

  @Test
  void aReaderSeesWhatTheWriterHasAppended() {
    Path file = folder.resolve("shared.db");
    try (Database writer = SqliteDatabase.open(file);
        Database reader = SqliteDatabase.openReadOnly(file)) {
      Database.Session session = writer.open(OneTrial.key());
      writer.append(session, OneTrial.numbered(1));

      assertThat(reader.trials(session)).containsExactly(OneTrial.numbered(1));
    }
  }

  @Test
  void aSessionIsNotContinuedForAnotherTarget() {
    try (Database database = SqliteDatabase.open(folder.resolve("targets.db"))) {
      database.open(OneTrial.key());

      assertThatThrownBy(() -> database.open(OneTrial.keyForTarget("avx2")))
          .isInstanceOf(SessionMismatchException.class)
          .hasMessageContaining("target: stored cpu {isa=avx512}, now cpu {isa=avx2}");
    }
  }

  @Test
  void aReaderCannotWrite() {
    Path file = folder.resolve("shared.db");
    SqliteDatabase.open(file).close();
    try (Database reader = SqliteDatabase.openReadOnly(file)) {
      assertThatThrownBy(() -> reader.open(OneTrial.key()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("cannot be written");
    }
  }

  @Test
  void theBestTrialIsFoundThroughIndicesAlone() throws Exception {
    Path file = folder.resolve("indexed.db");
    SqliteDatabase.open(file).close();
    try (Connection connection = Connections.reading(file)) {
      List<String> plan =
          new Rows(connection)
              .all(
                  row -> row.getString("detail"),
                  "EXPLAIN QUERY PLAN " + TrialTable.BEST,
                  "workload",
                  "device",
                  "builder");

      assertThat(plan)
          .anyMatch(step -> step.contains("USING COVERING INDEX fastest_trials"))
          .noneMatch(step -> step.startsWith("SCAN"));
    }
  }
}
