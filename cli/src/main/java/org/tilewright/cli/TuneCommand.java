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
      "  tilewright tune --replay convolution_A4000_T4.json.gz --trials 64 --seed 7",
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
    return options.isReplay() ? replay(options.readReplay(problems)) : tune(options.read(problems));
  }

  private int tune(TuneRequest request) {
    Screen screen = screen();
    TuneOutput output = json ? new JsonOutput(screen, request) : new TextOutput(screen, request);
    try (Interruption interruption = Interruption.awaited();
        Database database = SqliteDatabase.open(request.database());
        TuneRun run = new TuneRun(request, database, output, interruption)) {
      return run.toTheEnd();
    }
  }

  private int replay(ReplayRequest request) {
    Screen screen = screen();
    request.recording().notes().forEach(screen.err()::println);
    try (Interruption interruption = Interruption.awaited();
        Database database = request.openDatabase()) {
      ReplayResult result = ReplayResult.of(request, database, interruption);
      if (json) screen.out().println(ResultJson.text(result.json()));
      else result.print(screen.out());
      screen.out().flush();
      if (interruption.happened()) return ExitCodes.INTERRUPTED;
      return result.best().isPresent() ? ExitCodes.DONE : ExitCodes.NOTHING;
    }
  }
}
