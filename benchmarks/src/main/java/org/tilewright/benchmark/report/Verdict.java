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
import org.tilewright.measurement.statistics.Samples;

/**
 * Who won, and where agents with neural networks lost. Differences within the margins of both are
 * no victory and no loss.
 */
record Verdict(Results results, List<Mark> marks) {
  private static final List<String> NEURAL = List.of("dqn", "ppo");
  private static final String LEAST = "random";

  String sentences() {
    List<String> sentences = new ArrayList<>();
    outcomes().forEach((outcome, where) -> sentences.add(outcome.formatted(Mark.listed(where))));
    for (Variant each : results.variants()) {
      if (NEURAL.contains(each.agent().name())) sentences.add(against(each));
    }
    return String.join(" ", sentences) + "\n";
  }

  /** Sentences with a gap for the marks they are true of. */
  private Map<String, List<Mark>> outcomes() {
    Map<String, List<Mark>> outcomes = new LinkedHashMap<>();
    for (Mark mark : marks) {
      outcomes.computeIfAbsent(outcome(mark), first -> new ArrayList<>()).add(mark);
    }
    return outcomes;
  }

  private String outcome(Mark mark) {
    Variant best = best(mark);
    List<String> rivals =
        results.variants().stream()
            .filter(each -> !each.equals(best) && !beats(best, each, mark))
            .map(Variant::name)
            .toList();
    if (rivals.isEmpty()) return best.name() + " won after %s.";
    return "%s led after %%s, ahead of %s by less than the margins."
        .formatted(best.name(), String.join(", ", rivals));
  }

  private Variant best(Mark mark) {
    return results.variants().stream()
        .max(Comparator.comparingDouble(each -> results.fractions(each, mark).mean()))
        .orElseThrow();
  }

  /** Behind the best wherever it is, and behind chance, which is worse. */
  private String against(Variant neural) {
    List<Mark> lost = marks.stream().filter(mark -> beats(best(mark), neural, mark)).toList();
    if (lost.isEmpty()) return "%s lost nowhere%s.".formatted(neural.name(), chance(neural));
    Mark worst =
        lost.stream()
            .max(Comparator.comparingDouble(mark -> ahead(best(mark), neural, mark)))
            .orElseThrow();
    return "%s lost after %s, by %s at worst (%s)%s."
        .formatted(
            neural.name(),
            Mark.listed(lost),
            text("%.3f", ahead(best(worst), neural, worst)),
            Mark.listed(List.of(worst)),
            chance(neural));
  }

  private String chance(Variant neural) {
    Optional<Variant> chance =
        results.variants().stream()
            .filter(each -> each.agent().name().equals(LEAST))
            .filter(each -> each.help().equals(neural.help()))
            .findFirst();
    if (chance.isEmpty()) return "";
    List<Mark> lost = marks.stream().filter(mark -> beats(chance.get(), neural, mark)).toList();
    return lost.isEmpty()
        ? "; never to " + chance.get().name()
        : "; to %s after %s".formatted(chance.get().name(), Mark.listed(lost));
  }

  private boolean beats(Variant one, Variant other, Mark mark) {
    double margin = Math.hypot(margin(one, mark), margin(other, mark));
    return ahead(one, other, mark) > margin;
  }

  private double ahead(Variant one, Variant other, Mark mark) {
    return results.fractions(one, mark).mean() - results.fractions(other, mark).mean();
  }

  private double margin(Variant variant, Mark mark) {
    Samples fractions = results.fractions(variant, mark);
    return fractions.meanMargin(RaceTable.CONFIDENCE);
  }
}
