package org.tilewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tilewright.measurement.sqlite.SqliteDatabase;
import org.tilewright.space.operator.Operator;
import org.tilewright.tuner.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the fastest stored schedule of a workload, or of every workload. */
@Command(
    name = "best",
    description = {
      "Shows the fastest stored schedule of an operator, or of every workload if none is named.",
      "",
      "All sessions in the database count, whatever agent they were tuned with."
    })
final class BestCommand extends Subcommand {
  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private DeviceOption device = new DeviceOption();

  @Option(
      names = "--json",
      description = "One JSON document: the object of the workload, or results of all.")
  private boolean json;

  @Override
  int call(Problems problems) {
    boolean all = !workload.isGiven() && !workload.typeIsGiven();
    Optional<Operator> operator = all ? Optional.empty() : workload.read(problems);
    problems.refuse();
    try (Database stored = SqliteDatabase.openReadOnly(database.file())) {
      StoredResults results = new StoredResults(stored);
      if (operator.isPresent()) one(results.best(operator.get().workload(), device.id()));
      else all(fastest(results));
      return ExitCodes.DONE;
    }
  }

  private void one(Summary summary) {
    PrintWriter out = out();
    if (json) {
      out.println(ResultJson.text(ResultJson.of(summary, database.file())));
      return;
    }
    Report report = new Report(summary, out);
    report.line("Workload", summary.session().workload().name());
    report.device();
    report.best();
    report.trials();
    report.stored(database.file());
    report.schedule();
  }

  private void all(List<Summary> summaries) {
    PrintWriter out = out();
    if (json) {
      JsonArray results = new JsonArray();
      summaries.forEach(each -> results.add(ResultJson.of(each, database.file())));
      JsonObject document = new JsonObject();
      document.add("results", results);
      out.println(ResultJson.text(document));
      return;
    }
    ResultTable.print(
        summaries.stream().map(each -> new ResultTable.Row(name(each), each)).toList(), out);
  }

  private static String name(Summary summary) {
    return summary.session().workload().name() + " on " + summary.session().device().id();
  }

  /** The fastest session of each workload on each device, or on the chosen one. */
  private List<Summary> fastest(StoredResults results) {
    Map<String, Summary> fastest = new LinkedHashMap<>();
    for (Summary each : results.all()) {
      if (each.best().isEmpty() || !wanted(each)) continue;
      String place = each.session().workload().key() + " " + each.session().device().id();
      fastest.merge(place, each, BestCommand::faster);
    }
    if (fastest.isEmpty()) {
      throw new NothingFoundException(
          "No valid trial is stored in %s. Expected a database that something was tuned into. Tune something first, or name another file."
              .formatted(database.file()));
    }
    return List.copyOf(fastest.values());
  }

  private boolean wanted(Summary summary) {
    return device.id().isEmpty() || device.id().get().equals(summary.session().device().id());
  }

  private static Summary faster(Summary one, Summary other) {
    return Comparator.<Summary>comparingDouble(each -> each.seconds().orElseThrow())
                .compare(other, one)
            < 0
        ? other
        : one;
  }
}
