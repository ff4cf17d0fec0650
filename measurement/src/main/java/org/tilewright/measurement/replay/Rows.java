package org.tilewright.measurement.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says, format by format; filled while it is read. */
final class Rows {
  /** A hundred times the largest space published so far; more would not fit the memory. */
  private static final int MOST = 1_000_000;

  final List<Row> rows = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  Optional<String> name = Optional.empty();
  Optional<String> device = Optional.empty();
  Optional<String> objective = Optional.empty();
  Optional<String> timeUnit = Optional.empty();

  /** Whether each row has a value for each parameter. */
  boolean everyParameterEverywhere = true;

  void add(Row row) {
    if (rows.size() == MOST) {
      throw new RecordingException(
          "The file has more than %d points. Expected a space that fits into memory. Leave some out."
              .formatted(MOST));
    }
    rows.add(row);
  }
}
