package org.tilewright.cli.workloads;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;

/**
 * Named workloads from a CSV file with the columns {@code name}, {@code op}, {@code params} and
 * {@code dtype}, in any order; other columns are ignored.
 *
 * @param rows what can be tuned, in the order of the file
 * @param skipped rows whose operator or type is not known
 */
public record WorkloadFile(Path file, List<Row> rows, List<Skipped> skipped) {

  /** One workload and the name it has in the file. */
  public record Row(String name, Operator operator) {

    /** The same with weights that never change, if there are weights. */
    public Row withConstantWeights() {
      return new Row(name, Operators.withConstantWeights(operator));
    }
  }

  /** A row that is left out, and why. */
  public record Skipped(String name, String reason) {}

  public WorkloadFile {
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
  }

  /**
   * Reads a whole file.
   *
   * @throws WorkloadFileException with all malformed rows and their lines, or why there are none
   */
  public static WorkloadFile read(Path file) {
    return new WorkloadReader(file).read();
  }

  /**
   * The rows whose name matches a pattern, in which {@code *} stands for any text and {@code ?} for
   * any one character.
   *
   * @throws WorkloadFileException if there is none
   */
  public WorkloadFile only(String glob) {
    Predicate<String> matches = pattern(glob).asMatchPredicate();
    WorkloadFile some =
        new WorkloadFile(
            file,
            rows.stream().filter(each -> matches.test(each.name())).toList(),
            skipped.stream().filter(each -> matches.test(each.name())).toList());
    if (some.rows.isEmpty() && some.skipped.isEmpty()) throw noMatch(glob);
    return some;
  }

  /** The same rows with weights that never change, where there are weights. */
  public WorkloadFile withConstantWeights() {
    return new WorkloadFile(file, rows.stream().map(Row::withConstantWeights).toList(), skipped);
  }

  private static Pattern pattern(String glob) {
    String quoted = Pattern.quote(glob);
    return Pattern.compile(quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
  }

  private WorkloadFileException noMatch(String glob) {
    List<String> names =
        Stream.concat(rows.stream().map(Row::name), skipped.stream().map(Skipped::name)).toList();
    return new WorkloadFileException(
        List.of(
            "The pattern (%s) matches no workload. Expected one of the %d names in %s. Try %s."
                .formatted(glob, names.size(), file, names.get(0))));
  }
}
