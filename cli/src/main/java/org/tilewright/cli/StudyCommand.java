package org.tilewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tilewright.cli.training.Studying;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns from a database how schedules rank, for cost models that are to know it beforehand. */
@Command(
    name = "study",
    description = {
      "Learns from all sessions of a database which schedules are faster than others, and writes it to a file: tune --ranking FILE then knows it from the first trial.",
      "",
      "Measures nothing. The same database and seed give the same file."
    },
    footer = {"", "Example", "  tilewright study --database training.db --out my.ranking"})
final class StudyCommand extends Subcommand {
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the ranking goes; replaced if it is there.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Draws the samples of each tree. Standard: ${DEFAULT-VALUE}.")
  private String seed = "0";

  @Option(
      names = "--without-exam",
      description =
          "Leaves out the shapes that tilewright train examines policies on, so that they can judge the ranking.")
  private boolean withoutExam;

  @Override
  int call(Problems problems) {
    var number = problems.check(() -> Numbers.parse("--seed", seed, 0, Integer.MAX_VALUE));
    if (out.isEmpty()) {
      problems.add("No file is given. Expected where to write the ranking. Add --out FILE.");
    }
    problems.refuse();
    TrainedRanking ranking = study(number.orElseThrow().intValue());
    ranking.write(out.orElseThrow());
    out()
        .println(
            "Ranking %s of %s schedules of %s workloads, written to %s"
                .formatted(
                    ranking.id(),
                    ranking.provenance().facts().get(Studying.SCHEDULES),
                    ranking.provenance().facts().get(Studying.WORKLOADS),
                    out.orElseThrow()));
    return ExitCodes.DONE;
  }

  private TrainedRanking study(int number) {
    try (Database stored = SqliteDatabase.openReadOnly(database.file())) {
      return ranking(stored, number)
          .orElseThrow(
              () ->
                  new NothingFoundException(
                      "The database %s has no workload with two timed schedules that this version knows. Expected some to put in order. Tune something first, or name another file."
                          .formatted(database.file())));
    }
  }

  private Optional<TrainedRanking> ranking(Database stored, int number) {
    return withoutExam ? Studying.withoutExamination(stored, number) : Studying.of(stored, number);
  }
}
