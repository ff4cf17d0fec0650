package org.tilewright.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.CostModel;
import org.tilewright.tuner.CostModelProvider;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Experience;
import org.tilewright.tuner.Precedents;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.TraceException;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/**
 * A workload whose trials a cost model has to put in order, having studied all other workloads of
 * the database but never this one.
 *
 * @param samples every schedule that was timed, in the order of trials, once each
 * @param again what another session measured of some of them
 */
record HeldOut(
    SearchSpace space, Precedents precedents, List<Sample> samples, Map<Trace, Double> again) {

  private static final int LEAST_MEASURED_AGAIN = 32;

  /** The workload of a session, with the trials of all its sessions on that device. */
  static Optional<HeldOut> of(Database database, SessionKey key) {
    Precedents precedents = Precedents.of(database, key.device(), key.builderId());
    return ScheduleSpace.of(key.workload(), key.device().target())
        .map(space -> of(space, precedents, samples(database, key, space)));
  }

  private static HeldOut of(SearchSpace space, Precedents precedents, List<Sample> all) {
    Map<Trace, Sample> first = new LinkedHashMap<>();
    Map<Trace, Double> again = new HashMap<>();
    for (Sample each : all) {
      Trace schedule = each.state().trace();
      if (first.putIfAbsent(schedule, each) != null) again.putIfAbsent(schedule, each.reward());
    }
    return new HeldOut(space, precedents, List.copyOf(first.values()), again);
  }

  private static List<Sample> samples(Database database, SessionKey key, SearchSpace space) {
    List<Sample> samples = new ArrayList<>();
    for (Database.Session session : database.sessions()) {
      if (!comparable(session.key(), key)) continue;
      for (Trial trial : database.trials(session)) sample(trial, space).ifPresent(samples::add);
    }
    return samples;
  }

  private static boolean comparable(SessionKey one, SessionKey other) {
    return one.workload().key().equals(other.workload().key())
        && one.device().id().equals(other.device().id())
        && one.device().target().equals(other.device().target())
        && one.builderId().equals(other.builderId());
  }

  private static Optional<Sample> sample(Trial trial, SearchSpace space) {
    if (trial.medianSeconds().isEmpty() || trial.isReMatch()) return Optional.empty();
    try {
      State state = space.replay(trial.candidate().trace());
      if (!state.complete()) return Optional.empty();
      return Optional.of(new Sample(state, -Math.log(trial.medianSeconds().getAsDouble())));
    } catch (TraceException lost) {
      return Optional.empty();
    }
  }

  /** What a model of a kind makes of it; after learning the first {@code learned} trials of it. */
  Outcome judge(CostModelProvider provider, int learned, LongSupplier nanoTime) {
    CostModel model = provider.create(space, experience(), RandomStream.seeded(1));
    model.predict(states(samples.subList(0, 1)));
    long began = nanoTime.getAsLong();
    for (int from = 0; from < learned; from += 8) {
      model.update(samples.subList(from, Math.min(learned, from + 8)));
    }
    long learnedAt = nanoTime.getAsLong();
    List<Sample> rest = samples.subList(learned, samples.size());
    List<Double> scores = model.predict(states(rest)).scores();
    long predictedAt = nanoTime.getAsLong();
    Ranking ranking = new Ranking(scores, rest.stream().map(Sample::reward).toList());
    return new Outcome(space.workload(), ranking, learnedAt - began, predictedAt - learnedAt);
  }

  /**
   * What measuring again makes of it: no model can be expected to do better. Empty if too few were
   * measured again.
   */
  Optional<Outcome> judgeNoise() {
    List<Sample> twice =
        samples.stream().filter(each -> again.containsKey(each.state().trace())).toList();
    if (twice.size() < LEAST_MEASURED_AGAIN) return Optional.empty();
    List<Double> scores = new ArrayList<>();
    for (Sample each : twice) scores.add(again.getOrDefault(each.state().trace(), 0.0));
    Ranking ranking = new Ranking(scores, twice.stream().map(Sample::reward).toList());
    return Optional.of(new Outcome(space.workload(), ranking, 0, 0));
  }

  private static List<State> states(List<Sample> samples) {
    return samples.stream().map(Sample::state).toList();
  }

  /** Of other workloads alone, whatever built them. */
  private Experience experience() {
    String held = space.workload().key();
    return Experience.of(
        precedents,
        other ->
            other.key().equals(held) ? Optional.empty() : ScheduleSpace.of(other, space.target()));
  }

  /** How a model did on one workload, and how long it took to learn and to predict. */
  record Outcome(Workload workload, Ranking ranking, long learnNanos, long predictNanos) {

    /** A tenth of the schedules, which a filter would measure. */
    int tenth() {
      return Math.max(1, ranking.size() / 10);
    }
  }

  /** Every workload of a database with enough schedules, each once, in the order of sessions. */
  static List<HeldOut> all(Database database, int leastSamples) {
    Map<String, HeldOut> tasks = new LinkedHashMap<>();
    for (Database.Session session : database.sessions()) {
      SessionKey key = session.key();
      String task = key.workload().key() + key.device().id() + key.builderId();
      if (tasks.containsKey(task)) continue;
      of(database, key).ifPresent(held -> tasks.put(task, held));
    }
    List<HeldOut> enough = new ArrayList<>(tasks.values());
    enough.removeIf(task -> task.samples().size() < leastSamples);
    return enough;
  }
}
