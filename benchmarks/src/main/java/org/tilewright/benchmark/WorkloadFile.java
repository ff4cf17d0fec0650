package org.tilewright.benchmark;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Workloads from a CSV file with the columns {@code name}, {@code op}, {@code params}, {@code
 * dtype}.
 */
final class WorkloadFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private WorkloadFile() {}

  /**
   * One row.
   *
   * @param shape as {@code tilewright tune} takes it
   */
  record Row(String name, String operator, String shape) {}

  /** The rows whose name fits {@code glob}, in the order of the file. */
  static List<Row> read(Path file, String glob) throws IOException {
    PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(file), FORMAT)) {
      return rows.stream()
          .map(
              row ->
                  new Row(
                      row.get("name"),
                      row.get("op"),
                      row.get("params") + ";type=" + row.get("dtype")))
          .filter(row -> wanted.matches(Path.of(row.name())))
          .toList();
    }
  }
}
