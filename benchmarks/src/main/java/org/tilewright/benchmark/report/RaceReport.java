package org.tilewright.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tilewright.benchmark.race.Curve;
import org.tilewright.benchmark.race.Mark;
import org.tilewright.benchmark.race.Results;

/**
 * How agents did against each other.
 *
 * @param title where, for people
 * @param marks where sessions are compared; those of trials in one table, those of time in another
 */
public record RaceReport(String title, Yardstick yardstick, Results results, List<Mark> marks) {

  public RaceReport {
    marks = List.copyOf(marks);
  }

  /** Tables of all workloads together, then of each. */
  public String markdown() {
    StringBuilder text = new StringBuilder(title + ": " + figures() + "\n");
    List<String> workloads = results.workloads();
    if (workloads.size() > 1) {
      text.append(tables("mean of %d workloads".formatted(workloads.size()), results));
    }
    for (String each : workloads) text.append(tables(each, results.only(each)));
    return text.toString();
  }

  private String figures() {
    return "fraction of the optimum that the best so far reached, mean of %d seeds ± half of Student's 95 %% interval. %s"
        .formatted(seeds(), yardstick.sentence());
  }

  private long seeds() {
    return results.curves().stream().mapToLong(Curve::seed).distinct().count();
  }

  private String tables(String name, Results some) {
    return table(name, some, marks(Mark.Trials.class))
        + table(name, some, marks(Mark.Seconds.class));
  }

  private static String table(String name, Results some, List<Mark> where) {
    return where.isEmpty() ? "" : "\n" + new RaceTable(name, some, where).markdown();
  }

  private List<Mark> marks(Class<? extends Mark> kind) {
    return marks.stream().filter(kind::isInstance).toList();
  }

  /**
   * Writes {@code agents.md}, {@code agents.csv}, {@code agents-trials.png} and {@code
   * agents-seconds.png}.
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("agents.md"), markdown());
    Files.writeString(folder.resolve("agents.csv"), new RaceSpreadsheet(results, marks).csv());
    RacePlot plot = new RacePlot(title, results);
    plot.againstTrials(folder.resolve("agents-trials.png"));
    plot.againstSeconds(folder.resolve("agents-seconds.png"));
  }
}
