package org.tilewright.tuner;

/**
 * Every schedule of one workload on one target, as a decision process: {@link State states} ask one
 * knob at a time and say which options are legal, so that illegal schedules cannot be reached.
 *
 * <p>Immutable; safe from several threads.
 */
public interface SearchSpace {

  Workload workload();

  Target target();

  /** Length of every {@link State#features()} of this space, complete or not. */
  int featureCount();

  /**
   * Names what the features mean; another name whenever a feature is added, dropped or computed
   * otherwise. What was learned under another name is refused.
   */
  default String featureVersion() {
    return "1";
  }

  /** Nothing decided. */
  State start();

  /** The complete state of the schedule used when nothing is tuned. */
  State defaultSchedule();

  /**
   * The state after the decisions of a trace, complete or partial.
   *
   * @throws TraceException naming the first decision that does not fit and the rule it breaks
   */
  default State replay(Trace trace) {
    State state = start();
    for (int position = 0; position < trace.length(); position++) {
      state = Replay.decide(state, trace.decision(position), position);
    }
    return state;
  }
}
