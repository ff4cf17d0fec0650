package org.tilewright.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tilewright.cost.trees.TrainedRanking;
import org.tilewright.space.schedule.ScheduleSpace;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Device;
import org.tilewright.tuner.Provenance;
import org.tilewright.tuner.Sample;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.TraceException;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** Makes a ranking of everything a database holds; measures nothing. */
public final class Studying {
  /** The fact how many workloads were studied. */
  public static final String WORKLOADS = "workloads";

  /** The fact how many of their schedules. */
  public static final String SCHEDULES = "schedules";

  /** One schedule alone has no order. */
  private static final int LEAST_SAMPLES = 2;

  private final Map<Task, Map<Trace, Double>> seconds = new LinkedHashMap<>();

  /** Whose times are comparable. */
  private record Task(Workload workload, String device, Target target, String builderId) {
    static Task of(SessionKey key) {
      Device device = key.device();
      return new Task(key.workload(), device.id(), device.target(), key.builderId());
    }
  }

  private Studying(Database database, Set<String> leftOut) {
    for (Database.Session session : database.sessions()) {
      if (leftOut.contains(session.key().workload().key())) continue;
      Map<Trace, Double> fastest =
          seconds.computeIfAbsent(Task.of(session.key()), first -> new LinkedHashMap<>());
      for (Trial each : database.trials(session)) {
        each.medianSeconds()
            .ifPresent(time -> fastest.merge(each.candidate().trace(), time, Math::min));
      }
    }
  }

  /**
   * What the sessions of a database teach; empty if there is no workload with two timed schedules
   * that this version knows.
   */
  public static Optional<TrainedRanking> of(Database database, int seed) {
    return new Studying(database, Set.of()).ranking(seed);
  }

  /** The same without the workloads that policies are examined on, so that they can judge it. */
  public static Optional<TrainedRanking> withoutExamination(Database database, int seed) {
    return new Studying(database, HeldOut.workloads()).ranking(seed);
  }

  private Optional<TrainedRanking> ranking(int seed) {
    Optional<SearchSpace> known = Optional.empty();
    List<List<Sample>> tasks = new ArrayList<>();
    for (Map.Entry<Task, Map<Trace, Double>> each : seconds.entrySet()) {
      Optional<SearchSpace> space = ScheduleSpace.of(each.getKey().workload, each.getKey().target);
      List<Sample> samples = space.map(it -> samples(it, each.getValue())).orElse(List.of());
      if (samples.size() < LEAST_SAMPLES) continue;
      known = space;
      tasks.add(samples);
    }
    if (tasks.isEmpty()) return Optional.empty();
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put(WORKLOADS, Integer.toString(tasks.size()));
    facts.put(SCHEDULES, Long.toString(tasks.stream().mapToLong(List::size).sum()));
    facts.put("seed", Integer.toString(seed));
    return Optional.of(TrainedRanking.of(Provenance.of(known.orElseThrow(), facts), tasks, seed));
  }

  /** Without the traces the space has lost. */
  private static List<Sample> samples(SearchSpace space, Map<Trace, Double> times) {
    double fastest = times.values().stream().mapToDouble(each -> each).min().orElse(1);
    List<Sample> samples = new ArrayList<>();
    times.forEach(
        (trace, time) ->
            replay(trace, space)
                .ifPresent(state -> samples.add(new Sample(state, Math.log(fastest / time)))));
    return samples;
  }

  private static Optional<State> replay(Trace trace, SearchSpace space) {
    try {
      return Optional.of(space.replay(trace)).filter(State::complete);
    } catch (TraceException e) {
      return Optional.empty();
    }
  }
}
