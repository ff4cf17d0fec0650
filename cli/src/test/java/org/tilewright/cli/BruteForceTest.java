package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.measurement.replay.Recording;

/** The whole way: real schedules, real code, a real worker, a real file. */
class BruteForceTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenCanBeReplayed() {
    Path file = folder.resolve("space.json.gz");
    Invocation forced = bruteForce("--trials", "12", "--out", file);
    assertThat(forced.exitCode()).as(forced.err()).isZero();
    assertThat(forced.out()).contains("Recorded 12 schedules").contains(file.toString());

    JsonObject json = Invocation.of("tune", "--replay", file, "--trials", "50", "--json").json();

    assertThat(json.get("points").getAsInt()).isEqualTo(12);
    assertThat(json.get("notes").getAsJsonArray()).isEmpty();
    assertThat(json.get("trials").getAsInt()).isEqualTo(12);
    assertThat(json.get("fractionOfOptimum").getAsDouble()).isEqualTo(1);
  }

  @Test
  void theSameCommandContinues() {
    Path file = folder.resolve("space.json");
    bruteForce("--trials", "5", "--seed", "3", "--out", file);
    Recording first = Recording.read(file);

    Invocation more = bruteForce("--trials", "9", "--seed", "3", "--out", file);

    assertThat(more.exitCode()).as(more.err()).isZero();
    Recording second = Recording.read(file);
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.points()).hasSizeGreaterThan(first.points().size());
    assertThat(more.out()).contains("Recorded 9 schedules");
  }

  @Test
  void everythingWrongIsSaidTogether() {
    Path nowhere = folder.resolve("none").resolve("space.json");

    Invocation bad =
        Invocation.of(
            "brute-force", "matmull", "8x8x8", "--trials", "0", "--seed", "a", "--out", nowhere);

    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err())
        .contains("The operator (matmull) is unknown.")
        .contains("The value of --trials (0) is wrong.")
        .contains("The value of --seed (a) is wrong.")
        .contains("The value of --out (%s) is wrong.".formatted(nowhere));
  }

  @Test
  void aFileMustBeNamed() {
    Invocation bad = Invocation.of("brute-force", "matmul", "8x8x8");

    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err()).contains("No file is given. Expected where to write the recorded space.");
  }

  private Invocation bruteForce(Object... options) {
    Object[] line = new Object[options.length + 5];
    line[0] = "brute-force";
    line[1] = "matmul";
    line[2] = "16x16x16";
    line[3] = "--database";
    line[4] = folder.resolve("tuned.db");
    System.arraycopy(options, 0, line, 5, options.length);
    return Invocation.of(line);
  }
}
