package org.tilewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.measurement.replay.Recording;

@EnabledOnOs(OS.LINUX)
class SignalTest {
  @TempDir private Path folder;

  @Test
  void interruptedTuningPrintsTheBestSoFarAndLeavesNoProcess() throws Exception {
    Path database = folder.resolve("interrupted.db");
    try (CommandProcess process = tuning(database)) {
      process.await("best ");
      List<ProcessHandle> children = process.children();

      process.signal("INT");

      assertThat(process.exitCode()).isEqualTo(130);
      assertThat(process.out()).contains("Best ").contains("Schedule of trial");
      assertThat(children).isNotEmpty().allSatisfy(CommandProcess::awaitEnd);
    }
    assertThat(Invocation.of("best", "--database", database).exitCode()).isZero();
  }

  @Test
  void killedTuningLosesNothingAndContinues() throws Exception {
    Path database = folder.resolve("killed.db");
    try (CommandProcess process = tuning(database)) {
      process.await("best ");
      List<ProcessHandle> children = process.children();

      process.signal("KILL");

      assertThat(process.exitCode()).isEqualTo(137);
      assertThat(children).isNotEmpty().allSatisfy(CommandProcess::awaitEnd);
    }
    long stored = trials(database);

    Invocation continued =
        Invocation.of(
            "tune", "matmul", "32x32x32", "--database", database, "--trials", stored + 2, "--json");

    assertThat(stored).isPositive();
    assertThat(continued.err()).contains("Continuing after " + stored + " trials");
    assertThat(continued.json().get("trials").getAsLong()).isEqualTo(stored + 2);
  }

  @Test
  void interruptedBruteForceWritesWhatWasMeasured() throws Exception {
    Path file = folder.resolve("interrupted.json.gz");
    Path database = folder.resolve("forced.db");
    try (CommandProcess process = forcing(database, file)) {
      process.await("best ");

      process.signal("INT");

      assertThat(process.exitCode()).isEqualTo(130);
      assertThat(process.out()).contains("Recorded ");
    }
    assertThat(Recording.read(file).points()).isNotEmpty();
  }

  private CommandProcess forcing(Path database, Path file) throws IOException {
    return CommandProcess.start(
        folder, "brute-force", "matmul", "32x32x32", "--database", database, "--out", file);
  }

  private CommandProcess tuning(Path database) throws IOException {
    return CommandProcess.start(
        folder, "tune", "matmul", "32x32x32", "--time", "10m", "--database", database);
  }

  private static long trials(Path database) {
    return Invocation.of("best", "matmul", "32x32x32", "--database", database, "--json")
        .json()
        .get("trials")
        .getAsLong();
  }
}
