package org.tilewright.cli.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tilewright.agent.ppo.Experience;
import org.tilewright.tuner.Database;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.Harness;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.SessionKey;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.TraceException;
import org.tilewright.tuner.Trial;
import org.tilewright.tuner.Workload;

/** What the sessions of a database teach: an experience for each workload. */
final class Experiences {
  private final Database database;
  private final Harness harness;
  private final Function<Workload, Optional<SearchSpace>> spaces;

  /**
   * @param harness whose device and builder the sessions must have, so that times are comparable
   * @param spaces of workloads to learn from
   */
  Experiences(
      Database database, Harness harness, Function<Workload, Optional<SearchSpace>> spaces) {
    this.database = database;
    this.harness = harness;
    this.spaces = spaces;
  }

  /** Without practice: imitating it would be imitating oneself. */
  List<Experience> searched() {
    return of(session -> !School.isPractice(session));
  }

  List<Experience> all() {
    return of(session -> true);
  }

  private List<Experience> of(Predicate<SessionKey> wanted) {
    Map<Workload, List<Trial>> trials = new LinkedHashMap<>();
    for (Database.Session session : database.sessions()) {
      if (!comparable(session.key()) || !wanted.test(session.key())) continue;
      Workload workload = session.key().workload();
      trials.computeIfAbsent(workload, first -> new ArrayList<>()).addAll(database.trials(session));
    }
    List<Experience> experiences = new ArrayList<>();
    trials.forEach(
        (workload, measured) ->
            spaces
                .apply(workload)
                .flatMap(space -> of(space, measured))
                .ifPresent(experiences::add));
    return experiences;
  }

  private boolean comparable(SessionKey key) {
    return key.device().id().equals(harness.device().id())
        && key.device().target().equals(harness.device().target())
        && key.builderId().equals(harness.builderId());
  }

  /** Nothing can be learned where the default schedule has no time. */
  private static Optional<Experience> of(SearchSpace space, List<Trial> trials) {
    Map<Trace, Double> seconds = new LinkedHashMap<>();
    for (Trial each : trials) {
      OptionalDouble median = each.medianSeconds();
      if (median.isEmpty()) continue;
      seconds.merge(each.candidate().trace(), median.getAsDouble(), Math::min);
    }
    Double baseline = seconds.get(space.defaultSchedule().trace());
    if (baseline == null) return Optional.empty();
    List<Feedback> feedback = new ArrayList<>();
    seconds.forEach(
        (trace, time) ->
            feedback(space, trace, Math.log(baseline / time)).ifPresent(feedback::add));
    return Optional.of(new Experience(space, feedback));
  }

  /** Nothing if the space no longer has such a schedule. */
  private static Optional<Feedback> feedback(SearchSpace space, Trace trace, double reward) {
    try {
      return Optional.of(Feedback.measured(space.replay(trace), reward))
          .filter(each -> each.state().complete());
    } catch (TraceException e) {
      return Optional.empty();
    }
  }
}
