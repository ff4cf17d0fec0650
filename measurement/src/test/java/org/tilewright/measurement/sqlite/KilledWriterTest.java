package org.tilewright.measurement.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Trial;

class KilledWriterTest {
  @TempDir Path folder;

  @Test
  void aKilledWriterLosesNoAcknowledgedTrialAndLocksNobodyOut() throws Exception {
    Path file = folder.resolve("trials.db");
    long acknowledged = 0;
    for (int kills = 0; kills < 2; kills++) acknowledged = killAfter(100, file);

    try (Database database = SqliteDatabase.open(file)) {
      List<Trial> trials = database.trials(database.open(OneTrial.key()));

      assertThat(trials).hasSizeGreaterThanOrEqualTo((int) acknowledged);
      assertThat(trials).allSatisfy(each -> assertThat(each).isEqualTo(expected(each)));
    }
  }

  private static Trial expected(Trial trial) {
    return OneTrial.numbered(trial.number());
  }

  /** The last number printed by a writer that is killed when it has printed so many. */
  private long killAfter(int numbers, Path file) throws Exception {
    Process writer = TrialWriter.start(file, folder);
    long last = 0;
    int printed = 0;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Long.parseLong(line);
        if (++printed == numbers) writer.destroyForcibly();
      }
    } catch (IOException closedByTheKill) {
      // Process closes its streams when it dies
    }
    writer.waitFor();
    return last;
  }
}
