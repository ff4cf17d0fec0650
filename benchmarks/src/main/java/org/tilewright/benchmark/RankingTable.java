package org.tilewright.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a cost model made of held-out workloads, a row for each and one for their mean. */
record RankingTable(List<HeldOut.Outcome> outcomes) {
  /** Times that differ by less are equal: they differ as much when measured again. */
  private static final double NOISE = 0.05;

  private static final String HEAD =
      """
      | workload | schedules | pairs in order | 20 % apart | 50 % apart | fastest in top tenth | 5 fastest in top tenth | best of 1 | best of 8 | best of a tenth |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  RankingTable {
    outcomes = List.copyOf(outcomes);
  }

  String markdown() {
    StringBuilder table = new StringBuilder(HEAD);
    for (HeldOut.Outcome each : outcomes) {
      table.append(row(each.workload().name(), List.of(each), each.ranking().size()));
    }
    return table.append(row("**mean**", outcomes, schedules())).toString();
  }

  /** How long it took. */
  String pace() {
    double learning = mean(outcomes, outcome -> outcome.learnNanos() / 1e6);
    return String.format(
        Locale.ROOT,
        "%nLearning took %.0f ms for each workload; %.0f schedules a second were scored.%n",
        learning,
        schedules() / outcomes.stream().mapToDouble(each -> each.predictNanos() / 1e9).sum());
  }

  private int schedules() {
    return outcomes.stream().mapToInt(each -> each.ranking().size()).sum();
  }

  private static String row(String name, List<HeldOut.Outcome> of, int schedules) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.2f | %.2f | %.3f | %.3f | %.3f |%n",
        name,
        schedules,
        mean(of, each -> each.ranking().pairAccuracy(NOISE)),
        mean(of, each -> each.ranking().pairAccuracy(0.2)),
        mean(of, each -> each.ranking().pairAccuracy(0.5)),
        mean(of, each -> each.ranking().recall(1, each.tenth())),
        mean(of, each -> each.ranking().recall(5, each.tenth())),
        mean(of, each -> each.ranking().bestOf(1)),
        mean(of, each -> each.ranking().bestOf(8)),
        mean(of, each -> each.ranking().bestOf(each.tenth())));
  }

  private static double mean(
      List<HeldOut.Outcome> outcomes, ToDoubleFunction<HeldOut.Outcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
