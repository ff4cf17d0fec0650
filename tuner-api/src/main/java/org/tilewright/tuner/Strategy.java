package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agent, cost model and filter: what decides on the next candidates. Engine thread only. */
final class Strategy {
  /** How often the agent is asked again for schedules that are not measured yet. */
  private static final int TRIES = 16;

  private final Plan plan;
  private final Stopwatch stopwatch;
  private final Agent agent;
  private final Optional<CostModel> model;
  private final RandomStream filterStream;
  private final Set<Trace> taken = new HashSet<>();

  Strategy(Plan plan, Stopwatch stopwatch) {
    this.plan = plan;
    this.stopwatch = stopwatch;
    this.agent = plan.agent().create(plan.space(), plan.stream("agent"));
    this.model =
        plan.costModel()
            .map(made -> made.create(plan.space(), plan.experience(), plan.stream("model")));
    this.filterStream = plan.stream("filter");
  }

  /** Never proposes this again. */
  void take(Trace trace) {
    taken.add(trace);
  }

  /**
   * The next generation; empty if the agent finds nothing new.
   *
   * @param count its size
   */
  List<Proposal> next(int count) {
    List<State> fresh = stopwatch.during(Phase.PROPOSE, () -> fresh(count));
    List<State> next =
        model.isEmpty() || fresh.isEmpty()
            ? fresh
            : stopwatch.during(Phase.PREDICT, () -> selected(fresh, model.get(), count));
    return next.stream().map(state -> new Proposal(state, plan.agent().name())).toList();
  }

  private List<State> selected(List<State> fresh, CostModel predicting, int count) {
    Breeding breeding = new Breeding(agent, predicting);
    boolean choosy = plan.pool() > plan.generation();
    Breeding.Bred bred = choosy ? breeding.enlarge(fresh, taken) : breeding.none(fresh);
    return plan.filter().select(bred.states(), bred.prediction(), count, filterStream);
  }

  private List<State> fresh(int count) {
    int wanted = model.isPresent() ? plan.pool() : count;
    Set<Trace> seen = new HashSet<>();
    List<State> fresh = new ArrayList<>();
    for (int i = 0; i < TRIES && fresh.size() < count; i++) {
      for (State state : agent.propose(wanted - fresh.size())) {
        Trace trace = state.trace();
        if (!taken.contains(trace) && seen.add(trace)) fresh.add(state);
      }
    }
    return fresh;
  }

  void learn(List<Feedback> feedback) {
    stopwatch.during(Phase.LEARN, () -> tell(feedback));
  }

  private void tell(List<Feedback> feedback) {
    agent.observe(feedback);
    List<Sample> samples =
        feedback.stream().map(each -> new Sample(each.state(), each.reward())).toList();
    if (model.isEmpty()) return;
    List<Feedback> dreams = Dreams.of(agent, model.get(), feedback);
    model.get().update(samples);
    if (!dreams.isEmpty()) agent.observe(dreams);
  }

  StrategyCheckpoint checkpoint() {
    return new StrategyCheckpoint(
        agent.checkpoint(),
        model.map(CostModel::checkpoint).orElse(new byte[0]),
        filterStream.position());
  }

  /**
   * Goes on from a checkpoint.
   *
   * @throws CheckpointException if agent or model refuse it; this strategy is then of no use
   */
  void restore(StrategyCheckpoint checkpoint) {
    agent.restore(checkpoint.agent());
    model.ifPresent(learning -> learning.restore(checkpoint.model()));
    filterStream.moveTo(checkpoint.filterPosition());
  }
}
