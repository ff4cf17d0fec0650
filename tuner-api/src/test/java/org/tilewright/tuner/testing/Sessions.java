package org.tilewright.tuner.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tilewright.tuner.Agent;
import org.tilewright.tuner.Feedback;
import org.tilewright.tuner.State;

/** The smallest tuning sessions: an agent and a grid, without engine, device or database. */
public final class Sessions {
  private Sessions() {}

  /** Asks for one proposal at a time and tells its reward at once. */
  public static List<Feedback> run(Agent agent, GridSpace space, int trials) {
    return run(agent, space, trials, 1);
  }

  /** Asks for {@code generation} proposals at a time and tells all their rewards together. */
  public static List<Feedback> run(Agent agent, GridSpace space, int trials, int generation) {
    List<Feedback> told = new ArrayList<>();
    while (told.size() < trials) {
      List<State> proposals = agent.propose(Math.min(generation, trials - told.size()));
      List<Feedback> feedback = proposals.stream().map(each -> rewarded(each, space)).toList();
      agent.observe(feedback);
      told.addAll(feedback);
    }
    return told;
  }

  /** The first of those with the highest reward. */
  public static Feedback best(List<Feedback> trials) {
    return trials.stream()
        .max(Comparator.comparingDouble(Feedback::reward))
        .orElseThrow(() -> new IllegalArgumentException("No trial, no best one."));
  }

  private static Feedback rewarded(State state, GridSpace space) {
    return Feedback.measured(state, space.reward(state.trace()));
  }
}
