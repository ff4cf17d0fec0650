package org.tilewright.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tilewright.benchmark.contest.Comparison;

/**
 * All that one run found.
 *
 * @param machine the processor and the core, for people
 * @param columns every contender, in the order of the tables
 * @param others figures from elsewhere, not timed in this run
 */
public record Report(
    String machine, List<Column> columns, List<Comparison> rows, OtherFigures others) {

  public Report {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The table, the summary and who is missing. */
  public String markdown() {
    return String.join(
        "\n", machine + "\n", new Table(this).markdown(), new Summary(this).markdown());
  }

  /** Writes {@code comparison.md}, {@code comparison.csv} and {@code comparison.png}. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("comparison.md"), markdown());
    Files.writeString(folder.resolve("comparison.csv"), new Spreadsheet(this).csv());
    new Plot(this).write(folder.resolve("comparison.png"));
  }
}
