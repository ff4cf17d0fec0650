package org.tilewright.cli.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tilewright.agent.ppo.TrainedPolicy;
import org.tilewright.tuner.Candidate;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Measurement;
import org.tilewright.tuner.Protocol;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Trial;

/**
 * Compares what policies propose without a single measurement with the best that is known: all are
 * measured in turns, and each counts with its best round, as noise only adds.
 */
public final class Examination {
  private static final int ROUNDS = 3;
  private static final int FINALISTS = 3;
  private static final int PROPOSALS = 8;

  private final School school;
  private final List<TrainedPolicy> stages;

  Examination(School school, List<TrainedPolicy> stages) {
    this.school = school;
    this.stages = stages;
  }

  /**
   * How near policies come to the best known schedule of one workload.
   *
   * @param tunedSeconds of that schedule
   * @param untuned how many times its speed the default schedule has
   * @param stages the same of each policy
   */
  public record Report(
      SearchSpace space, double tunedSeconds, double untuned, List<Result> stages) {}

  /**
   * Fractions of the best known speed.
   *
   * @param first of the first proposal
   * @param best of the first eight
   */
  public record Result(double first, double best) {}

  /** Empty if nothing of that workload could be timed. */
  Optional<Report> of(SearchSpace space) {
    List<List<Trace>> proposals =
        stages.stream()
            .map(policy -> policy.opening().propose(space, PROPOSALS, random()))
            .map(states -> states.stream().map(State::trace).toList())
            .toList();
    List<Trace> finalists = finalists(space);
    if (finalists.isEmpty()) return Optional.empty();
    Trace untuned = space.defaultSchedule().trace();
    Set<Trace> all = new LinkedHashSet<>(finalists);
    all.add(untuned);
    proposals.forEach(all::addAll);
    Map<Trace, Double> seconds = measure(space, all);
    if (seconds.isEmpty()) return Optional.empty();
    double tuned = finalists.stream().mapToDouble(each -> time(each, seconds)).min().orElseThrow();
    List<Result> results = new ArrayList<>();
    for (List<Trace> each : proposals) {
      double first = time(each.get(0), seconds);
      double best = each.stream().mapToDouble(trace -> time(trace, seconds)).min().orElse(first);
      results.add(new Result(tuned / first, tuned / best));
    }
    return Optional.of(new Report(space, tuned, tuned / time(untuned, seconds), results));
  }

  private RandomStream random() {
    return RandomStream.named(school.seed(), "examination");
  }

  private static double time(Trace trace, Map<Trace, Double> seconds) {
    return seconds.getOrDefault(trace, Double.POSITIVE_INFINITY);
  }

  /** The fastest traces of all sessions of the workload on this device. */
  private List<Trace> finalists(SearchSpace space) {
    List<Trial> trials = new ArrayList<>();
    for (Database.Session each : school.database().sessions()) {
      boolean comparable =
          each.key().workload().key().equals(space.workload().key())
              && each.key().device().id().equals(school.harness().device().id())
              && each.key().builderId().equals(school.harness().builderId());
      if (comparable) trials.addAll(school.database().trials(each));
    }
    return trials.stream()
        .filter(each -> each.medianSeconds().isPresent())
        .sorted(Comparator.comparingDouble(each -> each.medianSeconds().orElseThrow()))
        .map(each -> each.candidate().trace())
        .distinct()
        .limit(FINALISTS)
        .toList();
  }

  private Map<Trace, Double> measure(SearchSpace space, Set<Trace> traces) {
    Map<Trace, Double> seconds = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Trace trace : traces) {
        Candidate candidate = new Candidate(space.workload(), space.target(), trace);
        Measurement measured = school.harness().measure(candidate, Protocol.standard()).join();
        if (measured instanceof Measurement.Timed timed) {
          seconds.merge(trace, timed.medianSeconds(), Math::min);
        }
      }
    }
    return seconds;
  }
}
