package org.tilewright.cli;

import java.util.List;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the sessions of a database. */
@Command(name = "status", description = "Lists the sessions of a database, oldest first.")
final class StatusCommand extends Subcommand {
  @Mixin private DatabaseOption database = new DatabaseOption();

  @Override
  int call(Problems problems) {
    problems.refuse();
    try (Database stored = SqliteDatabase.openReadOnly(database.file())) {
      List<Summary> sessions = new StoredResults(stored).all();
      ResultTable.print(
          sessions.stream().map(each -> new ResultTable.Row(each.session().name(), each)).toList(),
          out());
      return ExitCodes.DONE;
    }
  }
}
