package org.tilewright.cli;

import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the schedules of a small operator and writes them as a recorded space. */
@Command(
    name = "brute-force",
    description = {
      "Measures all schedules of a small operator, or a random sample of them, and writes a recorded space for tune --replay.",
      "",
      "Given again with the same database, it continues where it stopped. Ctrl-C ends it and writes what was measured until then."
    },
    footer = {
      "",
      "Example",
      "  tilewright brute-force matmul 64x64x64 --trials 2000 --seed 1 --out matmul64.json.gz"
    })
final class BruteForceCommand extends Subcommand {
  @Mixin private BruteForceOptions options = new BruteForceOptions();

  @Override
  int call(Problems problems) {
    BruteForceRequest request = options.read(problems);
    Screen screen = screen();
    try (Interruption interruption = Interruption.awaited();
        Database database = SqliteDatabase.open(request.tuning().database())) {
      TextOutput text = new TextOutput(screen, request.tuning());
      TuneOutput output = new RecordingOutput(text, screen, database, request.file());
      try (TuneRun run = new TuneRun(request.tuning(), database, output, interruption)) {
        return run.toTheEnd();
      }
    }
  }
}
