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

  /** What became of complete states, proposed by this agent or by somebody else. */
  void observe(List<Feedback> feedback);
}
