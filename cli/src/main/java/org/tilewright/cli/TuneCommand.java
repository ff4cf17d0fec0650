package org.tilewright.cli;

import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches for the fastest schedule of an operator on this machine. */
@Command(
    name = "tune",
    description = {
      "Searches for the fastest schedule of an operator on this machine.",
      "",
      "Given again with the same database, it continues where it stopped. Ctrl-C ends it with the best so far."
    },
    footer = {
      "",
      "Examples",
      "  tilewright tune matmul 512x512x512 --time 30s",
      "  tilewright tune conv2d n=1,h=56,w=56,ci=64,co=64,kh=3,kw=3,s=1,p=1",
      "  tilewright tune --workloads workloads.csv --only 'resnet*' --time 1m"
    })
final class TuneCommand extends Subcommand {
  @Mixin private TuneOptions options = new TuneOptions();

  @Option(
      names = "--json",
      description = "One JSON document on standard output, everything else on standard error.")
  private boolean json;

  @Override
  int call(Problems problems) {
    TuneRequest request = options.read(problems);
    Screen screen = screen();
    TuneOutput output = json ? new JsonOutput(screen, request) : new TextOutput(screen, request);
    try (Interruption interruption = Interruption.awaited();
        Database database = SqliteDatabase.open(request.database());
        TuneRun run = new TuneRun(request, database, output, interruption)) {
      return run.toTheEnd();
    }
  }
}
