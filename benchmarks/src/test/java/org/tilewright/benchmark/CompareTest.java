package org.tilewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void peerIsShownAloneWhereNothingIsTuned() {
    assertThat(run("empty.db", "matmul", "8x8x8", "--rounds", "1")).isZero();

    assertThat(out.toString()).contains("| matmul 8x8x8 | – |").contains("oneDNN");
  }

  @Test
  void figuresAreAlsoWrittenAsCsv() {
    Path csv = folder.resolve("figures.csv");

    run("empty.db", "matmul", "8x8x8", "--rounds", "1", "--csv", csv.toString());

    assertThat(csv).content().startsWith("workload,").contains("\nmatmul 8x8x8,,");
  }

  @Test
  void operatorsWithoutAPeerAreSkipped() {
    assertThat(run("empty.db", "matmul", "m=8,n=8,k=8,relu=1")).isZero();

    assertThat(err.toString()).contains("skipped: ").contains("[relu]");
  }

  @Test
  void missingDatabaseIsNamed() {
    assertThat(run("none.db", "matmul", "8x8x8")).isEqualTo(1);

    assertThat(err.toString()).contains("none.db");
    assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
  }

  private int run(String database, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--database";
    all[1] = folder.resolve(database).toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Compare.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
