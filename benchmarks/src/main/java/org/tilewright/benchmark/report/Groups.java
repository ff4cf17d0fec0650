package org.tilewright.benchmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tilewright.benchmark.contest.Comparison;

/** The groups of rows that a summary has a line for. */
final class Groups {
  private Groups() {}

  /** By operator, by suite and all together; a row is in several groups. */
  static Map<String, List<Comparison>> of(List<Comparison> rows) {
    Map<String, List<Comparison>> groups = new LinkedHashMap<>();
    by(rows, Groups::operator).forEach(groups::put);
    by(rows.stream().filter(row -> row.name().contains("/")).toList(), Groups::suite)
        .forEach((suite, some) -> groups.put(suite + "/*", some));
    List<Comparison> bound = rows.stream().filter(Comparison::isMemoryBound).toList();
    if (!bound.isEmpty()) groups.put("bound by memory", bound);
    groups.put("all", rows);
    return groups;
  }

  private static Map<String, List<Comparison>> by(
      List<Comparison> rows, Function<Comparison, String> key) {
    return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static String operator(Comparison row) {
    return row.workload().spec().split(" ", 2)[0];
  }

  /** What a name begins with: {@code ansor/C2D/0}. */
  private static String suite(Comparison row) {
    return row.name().substring(0, row.name().indexOf('/'));
  }
}
