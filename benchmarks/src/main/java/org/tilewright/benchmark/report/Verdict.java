package org.tilewright.benchmark.report;

import static org.tilewright.benchmark.report.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tilewright.benchmark.race.Mark;
import org.tilewright.benchmark.race.Results;
import org.tilewright.benchmark.race.Variant;

/** Who won, and where agents with neural networks lost. */
record Verdict(Results results, List<Mark> marks) {
  private static final List<String> NEURAL = List.of("dqn", "ppo");
  private static final String LEAST = "random";

  String sentences() {
    List<String> sentences = new ArrayList<>();
    winners().forEach((winner, where) -> sentences.add(won(winner, where)));
    for (Variant each : results.variants()) {
      if (NEURAL.contains(each.agent().name())) sentences.add(against(each));
    }
    return String.join(" ", sentences) + "\n";
  }

  private Map<String, List<Mark>> winners() {
    Map<String, List<Mark>> winners = new LinkedHashMap<>();
    for (Mark mark : marks) {
      winners.computeIfAbsent(best(mark).name(), first -> new ArrayList<>()).add(mark);
    }
    return winners;
  }

  private Variant best(Mark mark) {
    return results.variants().stream()
        .max(Comparator.comparingDouble(each -> mean(each, mark)))
        .orElseThrow();
  }

  private static String won(String winner, List<Mark> where) {
    return "%s won after %s.".formatted(winner, Mark.listed(where));
  }

  /** Behind the winner wherever it is, and behind chance, which is worse. */
  private String against(Variant neural) {
    List<Mark> lost = marks.stream().filter(mark -> behind(neural, best(mark), mark) > 0).toList();
    if (lost.isEmpty()) return "%s lost nowhere.".formatted(neural.name());
    Mark worst =
        lost.stream()
            .max(Comparator.comparingDouble(mark -> behind(neural, best(mark), mark)))
            .orElseThrow();
    return "%s lost after %s, by %s at worst (%s)%s."
        .formatted(
            neural.name(),
            Mark.listed(lost),
            text("%.3f", behind(neural, best(worst), worst)),
            Mark.listed(List.of(worst)),
            againstChance(neural));
  }

  private String againstChance(Variant neural) {
    Optional<Variant> chance =
        results.variants().stream()
            .filter(each -> each.agent().name().equals(LEAST))
            .filter(each -> each.help().equals(neural.help()))
            .findFirst();
    if (chance.isEmpty()) return "";
    List<Mark> lost =
        marks.stream().filter(mark -> behind(neural, chance.get(), mark) > 0).toList();
    return lost.isEmpty()
        ? "; never to " + chance.get().name()
        : "; to %s after %s".formatted(chance.get().name(), Mark.listed(lost));
  }

  private double behind(Variant one, Variant other, Mark mark) {
    return mean(other, mark) - mean(one, mark);
  }

  private double mean(Variant variant, Mark mark) {
    return results.fractions(variant, mark).mean();
  }
}
