package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.measurement.cpu.Cores;
import org.tilewright.measurement.sqlite.SqliteDatabase;

class CompareTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @BeforeEach
  void makeAnEmptyDatabase() {
    SqliteDatabase.open(folder.resolve("empty.db")).close();
  }

  @Test
  void defaultAndPeersAreShownWhereNothingIsTuned() {
    assertThat(run("empty.db", "matmul", "8x8x8", "--rounds", "1")).isZero();

    assertThat(out.toString())
        .contains("| ours | default | oneDNN | OpenBLAS |")
        .contains("| matmul 8x8x8 | – |");
  }

  @Test
  void kernelsRunOnTheCoreThatEverythingElseIsKeptOff() {
    int lastCore = Cores.last(1).get(0);

    run("empty.db", "matmul", "8x8x8", "--rounds", "1", "--peers", "plain");

    assertThat(out.toString()).startsWith("One core (%d) of ".formatted(lastCore));
  }

  @Test
  void oneCommandTunesFirst() {
    String[] line = {"matmul", "8x8x8", "--rounds", "1", "--peers", "plain", "--tune"};
    Path database = folder.resolve("new.db");

    assertThat(run(database.toString(), with(line, "--trials", "2"))).isZero();

    assertThat(out.toString()).contains("| 2 |");
  }

  @Test
  void figuresAreAlsoWritten() {
    Path figures = folder.resolve("figures");

    run(
        "empty.db",
        "matmul",
        "8x8x8",
        "--rounds",
        "1",
        "--peers",
        "onednn",
        "--out",
        figures.toString());

    assertThat(figures.resolve("comparison.csv")).content().contains("\nmatmul 8x8x8,");
  }

  @Test
  void rowWithoutAPeerSaysSo() {
    assertThat(run("empty.db", "matmul", "8x8x8,type=f64", "--rounds", "1")).isZero();

    assertThat(out.toString()).contains("| no peer |");
  }

  @Test
  void unknownPeersAreAnsweredWithTheKnownOnes() {
    assertThat(run("empty.db", "matmul", "8x8x8", "--peers", "onednn,mkl")).isEqualTo(1);

    assertThat(err.toString()).contains("[mkl]").contains("Known peers: onednn, openblas, ");
  }

  @Test
  void missingDatabaseIsNamed() {
    assertThat(run("none.db", "matmul", "8x8x8")).isEqualTo(1);

    assertThat(err.toString()).contains("none.db");
    assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
  }

  private int run(String database, String... arguments) {
    return Compare.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(with(arguments, "--database", folder.resolve(database).toString()));
  }

  private static String[] with(String[] line, String... more) {
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return all;
  }
}
