package org.tilewright.space.schedule;

import java.util.List;
import java.util.Optional;
import org.tilewright.space.nest.LoopNest;
import org.tilewright.space.operator.Operator;
import org.tilewright.space.operator.Operators;
import org.tilewright.space.operator.ShapeException;
import org.tilewright.space.primitive.Primitive;
import org.tilewright.space.target.CpuTarget;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Target;
import org.tilewright.tuner.Trace;
import org.tilewright.tuner.Workload;

/**
 * All schedules of an operator on a processor: register tile, tiles for three caches, order of the
 * loops at each level, reductions unrolled and cut, inputs packed, vector axis, parallel loops.
 *
 * <p>Sizes need not divide the extents. What cannot work is not legal: tiles that do not fit the
 * registers, copies that do not fit their cache, bodies too long for the instruction cache.
 * Immutable; safe from several threads.
 */
public final class ScheduleSpace implements SearchSpace {
  private final Problem problem;
  private final Target target;
  private final List<Question> questions;
  private final Features features;

  private ScheduleSpace(Operator operator, Target target) {
    this.problem = new Problem(operator, CpuTarget.of(target));
    this.target = target;
    this.questions = Questions.of(problem);
    this.features = new Features(problem);
  }

  /**
   * The space of an operator on a target.
   *
   * @throws IllegalArgumentException if the target is not a processor described by {@link
   *     CpuTarget}
   */
  public static ScheduleSpace of(Operator operator, Target target) {
    return new ScheduleSpace(operator, target);
  }

  /** The space of a workload made from one of the known operators, or none if it is not. */
  public static Optional<SearchSpace> of(Workload workload, Target target) {
    try {
      return Optional.of(of(Operators.fromSpec(workload.spec()), target));
    } catch (ShapeException unknown) {
      return Optional.empty();
    }
  }

  public Operator operator() {
    return problem.operator();
  }

  @Override
  public Workload workload() {
    return problem.operator().workload();
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public int featureCount() {
    return Features.COUNT;
  }

  @Override
  public String featureVersion() {
    return Features.VERSION;
  }

  @Override
  public State start() {
    return ScheduleState.start(questions, features, Draft.of(problem));
  }

  @Override
  public State defaultSchedule() {
    ScheduleState state = ScheduleState.start(questions, features, Draft.of(problem));
    while (!state.complete()) state = state.decide(state.preferred());
    return state;
  }

  /**
   * The scheduled nest of a complete trace.
   *
   * @throws org.tilewright.tuner.TraceException if the trace does not fit this space
   * @throws IllegalArgumentException if decisions are missing
   */
  public LoopNest nest(Trace trace) {
    return Primitive.applyAll(LoopNest.plain(operator()), primitives(trace));
  }

  /** The rewrites that lead from the plain nest to {@link #nest}. */
  public List<Primitive> primitives(Trace trace) {
    State state = replay(trace);
    if (!state.complete()) {
      throw new IllegalArgumentException(
          "The trace (%s) is not complete: %s is not decided."
              .formatted(trace, state.knob().name()));
    }
    return Primitives.of(((ScheduleState) state).draft());
  }
}
