package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;

class BadInputTest {
  @TempDir private Path folder;

  @Test
  void everythingWrongWithALineIsReportedTogether() {
    Invocation invocation =
        Invocation.of(
            "tune",
            "matmull",
            "8x8x8",
            "--agent",
            "evolutoin",
            "--cost-model",
            "tree",
            "--time",
            "3x",
            "--trials",
            "0",
            "--seed",
            "a",
            "--threads",
            "0",
            "--jsn");

    assertThat(invocation.exitCode()).isEqualTo(2);
    assertThat(invocation.out()).isEmpty();
    assertThat(invocation.err().lines())
        .satisfiesExactlyInAnyOrder(
            each ->
                assertThat(each).startsWith("The option (--jsn) is unknown. Did you mean --json?"),
            each ->
                assertThat(each)
                    .startsWith("The operator (matmull) is unknown. Known operators: matmul,")
                    .endsWith("Did you mean matmul?"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "The agent (evolutoin) is unknown. Known agents: annealing, bayes, descent, dqn, evolution, portfolio, ppo, random. Did you mean evolution?"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "The cost model (tree) is unknown. Known cost models: mlp, none, trees. Did you mean trees?"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "The value of --time (3x) is no length of time. Expected hours, minutes and seconds above zero. Try 30s, 5m or 1h30m."),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "The value of --trials (0) is wrong. Expected a whole number from 1 to 1000000000."),
            each -> assertThat(each).startsWith("The value of --seed (a) is wrong."),
            each -> assertThat(each).startsWith("The value of --threads (0) is wrong."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tun matmul 8x8x8 | The command (tun) is unknown. Known commands: tune, best, show, export, status, train, study, brute-force, generate-completion. Did you mean tune?",
        "tune | No operator is given. Known operators: matmul,",
        "show | No operator is given. Known operators: matmul,",
        "export matmul 8x8x8 | No folder is given. Expected where to write the files. Add --out FOLDER.",
        "status here | The word (here) is not expected here. See tilewright status --help.",
        "tune matmul 8x8 | The shape (8x8) is malformed. Expected MxNxK",
        "tune matmul 8x0x8 | The value of n (0) is out of range.",
        "tune matmul 8x-1x8 | The value of n (-1)",
        "tune matmul 99999999999999999999x8x8 | The value of m (99999999999999999999)",
        "tune matmul 500000x500000x500000 | take too much memory",
        "tune matmul 8x8x8 --type f23 | f23",
        "tune matmul 8x8x8 --core 4711 | The value of --core (4711) is wrong. Expected cores this process may use",
        "tune matmul 8x8x8 --core 0 --threads 2 | The values of --threads (2) and --core (0) contradict each other.",
        "tune matmul 8x8x8 --only x | A pattern (x) is given without a file.",
        "tune --workloads none.csv | The workload file (none.csv) does not exist.",
        "tune matmul 8x8x8 --workloads none.csv | An operator or type is given besides --workloads (none.csv).",
        "tune matmul 8x8x8 --time | --time",
        "show matmul 8x8x8 --code c | --code",
      })
  void whatIsWrongIsSaid(String line, String problem) {
    Invocation invocation = Invocation.of((Object[]) line.strip().split(" +"));

    assertThat(invocation.err()).contains(problem);
    assertThat(invocation.exitCode()).isEqualTo(2);
  }

  @Test
  void aLineWithoutACommandIsAnsweredWithAnExample() {
    Invocation invocation = Invocation.of();

    assertThat(invocation.exitCode()).isEqualTo(2);
    assertThat(invocation.err().strip())
        .isEqualTo("No command is given. Try tilewright tune matmul 512x512x512, or --help.");
  }

  @Test
  void filesOfOthersAreLeftAsTheyAre() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "do not touch");

    Invocation invocation = Invocation.of("tune", "matmul", "8x8x8", "--database", notes);

    assertThat(invocation.exitCode()).isEqualTo(3);
    assertThat(invocation.err()).contains(notes + " is no SQLite file");
    assertThat(notes).hasContent("do not touch");
  }

  @Test
  void databasesOfNewerReleasesAreRefused() throws SQLException {
    Path file = folder.resolve("newer.db");
    SqliteDatabase.open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    Invocation invocation = Invocation.of("tune", "matmul", "8x8x8", "--database", file);

    assertThat(invocation.exitCode()).isEqualTo(3);
    assertThat(invocation.err()).contains("has version 99").contains("newer Tilewright");
  }

  @Test
  void aDatabaseInUseNamesItsHolder() {
    Path file = folder.resolve("busy.db");
    try (Database held = SqliteDatabase.open(file)) {
      assertThat(held.sessions()).isEmpty();

      Invocation invocation = Invocation.of("tune", "matmul", "8x8x8", "--database", file);

      assertThat(invocation.exitCode()).isEqualTo(3);
      assertThat(invocation.err()).contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aDatabaseInNoFolderIsRefused() {
    Path file = folder.resolve("none").resolve("tilewright.db");

    Invocation invocation = Invocation.of("tune", "matmul", "8x8x8", "--database", file);

    assertThat(invocation.exitCode()).isEqualTo(3);
    assertThat(invocation.err()).contains("folder of the database " + file + " does not exist");
  }

  @Test
  void lookingForWhatWasNeverTunedFindsNothing() {
    Path file = folder.resolve("empty.db");
    SqliteDatabase.open(file).close();

    assertThat(Invocation.of("best", "--database", file).exitCode()).isEqualTo(1);
    Invocation invocation = Invocation.of("show", "matmul", "8x8x8", "--database", file);
    assertThat(invocation.exitCode()).isEqualTo(1);
    assertThat(invocation.err())
        .contains(
            "No valid trial of matmul 8x8x8 is stored. Expected a workload that was tuned. Tune it first.");
  }

  @Test
  void aMissingDatabaseIsNoReasonToMakeOne() {
    Path file = folder.resolve("missing.db");

    assertThat(Invocation.of("best", "--database", file).exitCode()).isEqualTo(3);
    assertThat(file).doesNotExist();
  }
}
