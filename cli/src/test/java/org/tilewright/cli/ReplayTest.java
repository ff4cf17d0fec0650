package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a recorded space of 64 points, the best of them x=8 y=4. */
class ReplayTest {
  @TempDir private Path folder;

  @Test
  void tellsHowNearTheBestIsToTheOptimum() throws IOException {
    Invocation replayed = replay("--trials", "40", "--seed", "7", "--json");

    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    JsonObject json = replayed.json();
    assertThat(json.get("trials").getAsInt()).isEqualTo(40);
    assertThat(json.get("optimum").getAsDouble()).isEqualTo(1);
    assertThat(json.get("best").getAsDouble()).isEqualTo(1);
    assertThat(json.get("fractionOfOptimum").getAsDouble()).isEqualTo(1);
    assertThat(json.get("schedule").getAsString()).isEqualTo("x=8 y=4");
  }

  @Test
  void theSameSeedGivesTheSameTrials() throws IOException {
    JsonObject first = replay("--trials", "12", "--seed", "3", "--json").json();
    JsonObject second = replay("--trials", "12", "--seed", "3", "--json").json();

    first.remove("elapsedSeconds");
    second.remove("elapsedSeconds");
    assertThat(first).isEqualTo(second);
  }

  @Test
  void everyCostModelAndAgentMayPlay() throws IOException {
    Invocation replayed = replay("--trials", "20", "--agent", "evolution", "--cost-model", "trees");

    assertThat(replayed.exitCode()).as(replayed.err()).isZero();
    assertThat(replayed.out()).contains("of the optimum (1.0000)").contains("evolution with cost");
  }

  @Test
  void aSpaceThatIsMeasuredToTheEndEndsTheSession() throws IOException {
    JsonObject json = replay("--trials", "1000", "--json").json();

    assertThat(json.get("trials").getAsInt()).isEqualTo(64);
    assertThat(json.get("stopReason").getAsString()).contains("is measured");
  }

  @Test
  void everythingWrongIsSaidTogether() throws IOException {
    Invocation bad =
        Invocation.of("tune", "matmul", "8x8x8", "--replay", "none.json", "--agent", "bays");

    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err())
        .contains("is given besides --replay (none.json)")
        .contains("The recording (none.json) cannot be used. It does not exist.")
        .contains("Did you mean bayes?");
  }

  private Invocation replay(Object... options) throws IOException {
    Object[] line = new Object[options.length + 3];
    line[0] = "tune";
    line[1] = "--replay";
    line[2] = Files.writeString(folder.resolve("cache.json"), cache());
    System.arraycopy(options, 0, line, 3, options.length);
    return Invocation.of(line);
  }

  private static String cache() {
    StringJoiner entries = new StringJoiner(",");
    for (int x = 1; x <= 128; x *= 2) {
      for (int y = 1; y <= 128; y *= 2) {
        double time = 1 + Math.abs(Math.log(x / 8.0)) + 2 * Math.abs(Math.log(y / 4.0));
        entries.add("\"%d,%d\": {\"x\": %d, \"y\": %d, \"time\": %s}".formatted(x, y, x, y, time));
      }
    }
    return "{\"tune_params_keys\": [\"x\", \"y\"], \"objective\": \"time\", \"cache\": {%s}}"
        .formatted(entries);
  }
}
