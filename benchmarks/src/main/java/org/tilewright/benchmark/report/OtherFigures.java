package org.tilewright.benchmark.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * GFLOP/s that were measured elsewhere, of other tuners for example, from CSV files with the
 * columns {@code workload}, {@code contender}, {@code trials} and {@code gflops}, and perhaps
 * {@code seconds}.
 */
public record OtherFigures(List<Figure> figures) {
  private static final List<String> COLUMNS = List.of("workload", "contender", "trials", "gflops");
  private static final String SECONDS = "seconds";

  /**
   * Where one contender stood with one workload after so many trials.
   *
   * @param seconds that those trials took, if the file says so
   */
  public record Figure(
      String workload, String contender, long trials, Optional<Double> seconds, double gflops) {}

  public OtherFigures {
    figures = List.copyOf(figures);
  }

  /** Nothing from elsewhere. */
  public static OtherFigures none() {
    return new OtherFigures(List.of());
  }

  /**
   * The figures of several files together.
   *
   * @throws IllegalArgumentException naming the file that lacks a column
   */
  public static OtherFigures read(List<Path> files) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Path each : files) figures.addAll(read(each));
    return new OtherFigures(figures);
  }

  private static List<Figure> read(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        var records = format.parse(reader)) {
      if (!records.getHeaderNames().containsAll(COLUMNS)) {
        throw new IllegalArgumentException(
            "The file (%s) has the columns %s. Expected at least %s. Name them in its first line."
                .formatted(file, records.getHeaderNames(), COLUMNS));
      }
      return records.stream().map(OtherFigures::figure).toList();
    }
  }

  private static Figure figure(CSVRecord row) {
    return new Figure(
        row.get("workload"),
        row.get("contender"),
        Long.parseLong(row.get("trials")),
        seconds(row),
        Double.parseDouble(row.get("gflops")));
  }

  private static Optional<Double> seconds(CSVRecord row) {
    boolean known = row.isSet(SECONDS) && !row.get(SECONDS).isEmpty();
    return known ? Optional.of(Double.valueOf(row.get(SECONDS))) : Optional.empty();
  }

  /** The contenders, in the order in which they come first. */
  List<String> titles() {
    return figures.stream().map(Figure::contender).distinct().toList();
  }

  /** After the most trials there are of a contender and a workload. */
  Optional<Double> gflops(String contender, String workload) {
    return of(contender, workload)
        .max(Comparator.comparingLong(Figure::trials))
        .map(Figure::gflops);
  }

  /** When it first had what it had after the most trials; empty if that is not known. */
  Optional<Double> seconds(String contender, String workload) {
    Optional<Double> last = gflops(contender, workload);
    return of(contender, workload)
        .filter(each -> last.filter(most -> each.gflops() >= most).isPresent())
        .flatMap(each -> each.seconds().stream())
        .min(Comparator.naturalOrder());
  }

  private Stream<Figure> of(String contender, String workload) {
    return figures.stream()
        .filter(each -> each.contender().equals(contender) && each.workload().equals(workload));
  }
}
