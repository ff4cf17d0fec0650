package org.tilewright.agent.ppo;

import java.util.List;
import org.tilewright.tuner.State;

/**
 * A schedule the policy drew.
 *
 * @param logProbabilities of the option taken, for each knob that had a choice, in order
 */
record Rollout(State end, List<Float> logProbabilities) {

  Rollout {
    logProbabilities = List.copyOf(logProbabilities);
  }
}
