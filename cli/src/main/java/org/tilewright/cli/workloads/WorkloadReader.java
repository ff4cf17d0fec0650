package org.tilewright.cli.workloads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.operator.ShapeException;

/** Reads one workload file and collects everything that is wrong with it. */
final class WorkloadReader {
  private static final String COLUMNS = "name, op, params, dtype";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Path file;
  private final List<WorkloadFile.Row> rows = new ArrayList<>();
  private final List<WorkloadFile.Skipped> skipped = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  WorkloadReader(Path file) {
    this.file = file;
  }

  WorkloadFile read() {
    try (CSVParser parser = CSVParser.parse(text(), FORMAT)) {
      requireColumns(parser.getHeaderNames());
      for (CSVRecord record : parser) row(record, parser.getCurrentLineNumber());
    } catch (IOException | UncheckedIOException e) {
      throw refused("is no CSV: " + e.getMessage(), "Check the quotes");
    }
    if (!problems.isEmpty()) throw new WorkloadFileException(problems);
    if (rows.isEmpty() && skipped.isEmpty()) throw refused("has no rows", "Add one");
    return new WorkloadFile(file, rows, skipped);
  }

  /** The file without the mark that some spreadsheets put in front. */
  private String text() {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw refused("does not exist", "Check the path");
    } catch (IOException e) {
      throw refused("cannot be read: " + e, "Check that it is readable text in UTF-8");
    }
  }

  private void requireColumns(List<String> present) {
    List<String> missing =
        List.of(COLUMNS.split(", ")).stream().filter(each -> !present.contains(each)).toList();
    if (!missing.isEmpty()) {
      throw refused("lacks columns: " + String.join(", ", missing), "Name them in its first line");
    }
    if (present.stream().distinct().count() < present.size()) {
      throw refused("has two columns of one name: " + String.join(", ", present), "Rename one");
    }
  }

  private void row(CSVRecord record, long line) {
    if (!record.isConsistent()) {
      problems.add(
          "Line %d has %d fields. Expected %d, as in the first line. Quote fields with commas."
              .formatted(line, record.size(), record.getParser().getHeaderNames().size()));
      return;
    }
    String operator = record.get("op");
    String type = record.get("dtype");
    if (Operators.kind(operator).isEmpty()) {
      skip(record, "the operator (%s) is not known".formatted(operator));
    } else if (!types(operator).contains(type)) {
      skip(record, "the type (%s) is not known to %s".formatted(type, operator));
    } else {
      parse(record, line);
    }
  }

  private static List<String> types(String operator) {
    return Operators.kind(operator).stream()
        .flatMap(kind -> kind.signature().keys().stream())
        .filter(key -> key.name().equals("type"))
        .flatMap(key -> key.words().stream())
        .toList();
  }

  private void skip(CSVRecord record, String reason) {
    skipped.add(new WorkloadFile.Skipped(record.get("name"), reason));
  }

  private void parse(CSVRecord record, long line) {
    String name = record.get("name");
    String shape = record.get("params") + ";type=" + record.get("dtype");
    try {
      rows.add(new WorkloadFile.Row(name, Operators.parse(record.get("op"), shape)));
    } catch (ShapeException e) {
      for (String each : e.problems()) problems.add("Line %d, %s: %s".formatted(line, name, each));
    }
  }

  private WorkloadFileException refused(String problem, String advice) {
    return new WorkloadFileException(
        List.of(
            "The workload file (%s) %s. Expected CSV with the columns %s. %s."
                .formatted(file, problem, COLUMNS, advice)));
  }
}
