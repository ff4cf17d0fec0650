package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: real schedules, real code, a real worker, a real file. */
class TuningTest {
  @TempDir private static Path folder;
  private static Path database = Path.of("tuned.db");
  private static Invocation tuned = new Invocation(-1, "", "");

  @BeforeAll
  static void tune() {
    database = folder.resolve("tuned.db");
    tuned = tune(database, "matmul", "32x32x32", "--trials", "10");
  }

  @Test
  void tuningReportsWhatItDid() {
    assertThat(tuned.exitCode()).as(tuned.err()).isZero();
    assertThat(tuned.out())
        .contains("Tuning matmul 32x32x32 (f32")
        .contains("measured peak")
        .contains("of the roofline")
        .contains("times the default schedule")
        .containsPattern("Trials +10 and \\d+ re-matches")
        .contains("all 10 trials used")
        .contains(database.toString());
    assertThat(tuned.err()).contains("best ");
  }

  @Test
  void theBestIsThereToBeLookedAt() {
    Invocation best = Invocation.of("best", "matmul", "32x32x32", "--database", database);

    assertThat(best.exitCode()).as(best.err()).isZero();
    assertThat(best.out()).contains("GFLOP/s").contains("Schedule of trial").contains("Trace");
  }

  @Test
  void theBestIsShownFromAllSides() {
    Invocation shown = Invocation.of("show", "matmul", "32x32x32", "--database", database);

    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("Loops before\n  for m in 32:")
        .contains("Primitives\n  Split[")
        .contains("Loops after\n")
        .contains("define");
  }

  @Test
  void theBestIsExportedAsALibrary() throws IOException {
    Path out = folder.resolve("out");

    Invocation exported =
        Invocation.of("export", "matmul", "32x32x32", "--database", database, "--out", out);

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    JsonObject manifest =
        JsonParser.parseString(Files.readString(out.resolve("manifest.json"))).getAsJsonObject();
    assertThat(out.resolve(manifest.get("library").getAsString())).isRegularFile();
    assertThat(manifest.get("symbol").getAsString()).isEqualTo("matmul_32x32x32");
    assertThat(manifest.getAsJsonArray("operands")).hasSize(3);
  }

  @Test
  void theSameCommandContinuesAndPrintsOneJsonDocument() {
    Invocation more = tune(database, "matmul", "32x32x32", "--trials", "12", "--json");

    assertThat(more.err())
        .contains("Tuning matmul 32x32x32")
        .contains("Continuing after 10 trials");
    JsonObject json = more.json();
    assertThat(json.keySet())
        .contains(
            "workload",
            "target",
            "device",
            "seconds",
            "gflops",
            "peakGflops",
            "rooflineFraction",
            "speedupOverDefault",
            "trials",
            "outcomes",
            "schedule",
            "database");
    assertThat(json.get("workload").getAsString()).isEqualTo("matmul 32x32x32");
    assertThat(json.get("seconds").getAsDouble()).isPositive();
    assertThat(json.get("trials").getAsInt()).isEqualTo(12);
    assertThat(json.get("database").getAsString()).isEqualTo(database.toString());
  }

  @Test
  void anotherAgentBeginsASessionOfItsOwn() {
    Invocation other =
        tune(database, "matmul", "32x32x32", "--trials", "3", "--agent", "random", "--json");

    assertThat(other.err()).doesNotContain("Continuing");
    assertThat(other.json().get("trials").getAsInt()).isEqualTo(3);
    assertThat(Invocation.of("status", "--database", database).out())
        .contains("portfolio with trees, seed 0")
        .contains("random with trees, seed 0");
  }

  @Test
  void rowsOfAFileAreTunedOneAfterTheOther() {
    Path rows = folder.resolve("rows.db");
    Path file = Path.of("src/test/resources/workloads/small.csv");

    JsonObject json =
        Invocation.of(
                "tune",
                "--workloads",
                file,
                "--only",
                "small/*",
                "--trials",
                "2",
                "--cost-model",
                "none",
                "--json",
                "--database",
                rows)
            .json();

    assertThat(json.getAsJsonArray("results"))
        .extracting(each -> each.getAsJsonObject().get("name").getAsString())
        .containsExactly("small/matmul", "small/depthwise", "small/double");
    assertThat(json.getAsJsonArray("skipped"))
        .extracting(each -> each.getAsJsonObject().get("name").getAsString())
        .containsExactly("small/sort");
    assertThat(Invocation.of("best", "--database", rows).out().lines()).hasSize(4);
  }

  @Test
  void aSessionWithoutAValidTrialSaysWhyAndFails() {
    Invocation hopeless =
        tune(folder.resolve("hopeless.db"), "matmul", "3072x3072x3072", "--time", "1s");

    assertThat(hopeless.exitCode()).as(hopeless.err()).isEqualTo(1);
    assertThat(hopeless.out()).contains("none: no trial was finished. Give it more time.");
  }

  private static Invocation tune(Path database, Object... words) {
    Object[] line = new Object[words.length + 3];
    line[0] = "tune";
    System.arraycopy(words, 0, line, 1, words.length);
    line[words.length + 1] = "--database";
    line[words.length + 2] = database;
    return Invocation.of(line);
  }
}
