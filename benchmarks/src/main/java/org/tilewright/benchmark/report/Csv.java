package org.tilewright.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Files for spreadsheets and programs. */
final class Csv {
  private Csv() {}

  static String text(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(head);
      for (List<String> row : rows) printer.printRecord(row);
    } catch (IOException e) {
      throw new UncheckedIOException("a string builder takes everything", e);
    }
    return text.toString();
  }
}
