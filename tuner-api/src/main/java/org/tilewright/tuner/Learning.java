package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a search has learned so far, and how it learns from a generation. Engine thread only.
 */
final class Learning {
  private final SearchSpace space;
  private final Strategy strategy;
  private final Knowledge knowledge = new Knowledge();
  private long trials;
  private int baselineCrashes;

  Learning(SearchSpace space, Strategy strategy) {
    this.space = space;
    this.strategy = strategy;
  }

  /** Trials learned from. */
  long trials() {
    return trials;
  }

  /**
   * Whether the baseline is worth a second try: everything is compared with it, and whoever killed
   * its process may have meant another.
   */
  boolean owesBaseline() {
    return baselineCrashes == 1;
  }

  /** The protocol for candidates proposed now. */
  Protocol shortened(Protocol protocol) {
    return knowledge.shortened(protocol);
  }

  /** Learns from the complete states of a generation, a trial for each. */
  void learn(List<State> states, List<Trial> measured) {
    List<Feedback> feedback = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      double reward = knowledge.reward(measured.get(i).measurement());
      feedback.add(Feedback.measured(states.get(i), reward));
    }
    if (!feedback.isEmpty()) strategy.learn(feedback);
    trials += measured.size();
    measured.forEach(this::noteCrash);
  }

  private void noteCrash(Trial trial) {
    if (trial.isBaseline()) baselineCrashes = trial.crashed() ? baselineCrashes + 1 : 0;
  }

  /** Learns from trials whose proposals are lost. */
  void adopt(List<Trial> stored) {
    List<State> states = new ArrayList<>();
    List<Trial> replayable = new ArrayList<>();
    for (Trial trial : stored) {
      strategy.take(trial.candidate().trace());
      try {
        states.add(space.replay(trial.candidate().trace()));
        replayable.add(trial);
      } catch (TraceException e) {
        trials++; // a schedule the space no longer has teaches nothing
      }
    }
    learn(states, replayable);
  }

  /** Takes note of a trial that a restored strategy has learned from already. */
  void recall(Trial trial) {
    strategy.take(trial.candidate().trace());
    knowledge.reward(trial.measurement());
    noteCrash(trial);
    trials++;
  }
}
