package org.tilewright.tuner;

import java.util.List;

/**
 * Knows good schedules of a workload before anything of it is measured: from a policy trained on
 * others, from what was fastest on its neighbours, from a list of one's own.
 *
 * <p>The proposals of all openings are measured right after the default schedule, before the agent
 * is asked for the first time, and everybody who learns is told of them. They are stored with the
 * session, so that it goes on with the same ones even if its openings would say something else
 * today. Engine thread only.
 */
public interface Opening {

  /** One lower-case word: the proposer of its trials. */
  String name();

  /**
   * At most {@code count} complete states of the space, the most promising first; none if nothing
   * is known of such a workload. Deterministic: the same space and random stream give the same
   * proposals.
   */
  List<State> propose(SearchSpace space, int count, RandomStream random);
}
