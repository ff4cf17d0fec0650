package org.tilewright.cli;

import org.tilewright.cli.training.Course;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import org.tilewright.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains one policy over many workloads, to open every later session with. */
@Command(
    name = "train",
    description = {
      "Trains a policy that knows good schedules of operators it has never seen.",
      "",
      "Operators of random shapes are tuned on this machine; the policy imitates the best schedules, practises, and is"
          + " examined on operators that are kept from it. Given again with the same database, it continues where it"
          + " stopped."
    },
    footer = {
      "",
      "Examples",
      "  tilewright train --time 20m --out my.policy",
      "  tilewright tune matmul 512x512x512 --policy my.policy"
    })
final class TrainCommand extends Subcommand {
  @Mixin private TrainOptions options = new TrainOptions();

  @Override
  int call(Problems problems) {
    TrainRequest request = options.read(problems);
    Screen screen = screen();
    try (Interruption interruption = Interruption.awaited();
        Database database = SqliteDatabase.open(request.database());
        Workbench bench = Workbench.open(request.cores(), request.type())) {
      TrainProgress progress = new TrainProgress(screen, request.lessons());
      Course course = request.course(bench, database, interruption, progress);
      new ExaminationTable(course.run()).print(screen.out());
      screen.out().println("  Policy        %s".formatted(request.out()));
      return interruption.happened() ? ExitCodes.INTERRUPTED : ExitCodes.DONE;
    }
  }
}
