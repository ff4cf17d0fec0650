package org.tilewright.agent.ppo;

import java.util.List;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.SearchSpace;

/**
 * What is known of one workload: complete states of its space and what they earned.
 *
 * @param space of the workload
 * @param trials measured, with rewards relative to one baseline
 */
public record Experience(SearchSpace space, List<Feedback> trials) {

  public Experience {
    trials = List.copyOf(trials);
  }
}
