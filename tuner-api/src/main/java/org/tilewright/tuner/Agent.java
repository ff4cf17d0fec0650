package org.tilewright.tuner;

import java.util.List;

/**
 * Proposes complete states and learns from what became of them. Engine thread only.
 *
 * <p>Deterministic: the same space, random stream and feedback give the same proposals.
 */
public interface Agent extends Checkpointable {

  /** {@code count} complete states. Repeats are allowed; whoever measures drops them. */
  List<State> propose(int count);

  /**
   * At most {@code count} complete states of which a cost model may foretell what they are worth,
   * to be {@linkplain #observe observed} as not measured; none, unless overridden: most agents
   * learn from measurements alone.
   */
  default List<State> dream(int count) {
    return List.of();
  }

  /**
   * At most {@code count} new complete states made of those a cost model thinks promising, the most
   * promising first; none, unless overridden. They are predicted, not observed: only what a filter
   * picks of them is measured.
   */
  default List<State> offspring(List<State> promising, int count) {
    return List.of();
  }

  /** What became of complete states, proposed by this agent or by somebody else. */
  void observe(List<Feedback> feedback);
}
