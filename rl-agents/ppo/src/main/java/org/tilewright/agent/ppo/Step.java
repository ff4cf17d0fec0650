package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.List;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.Decision;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * One decision of an episode as the networks see it.
 *
 * @param features of the state that asked
 * @param options features of the states the legal options lead to
 * @param taken the option that was taken, an index into {@code options}
 * @param logProbability of that option when it was taken
 */
record Step(float[] features, List<float[]> options, int taken, float logProbability) {

  /** The decisions of an episode that had a choice, walked again. */
  static List<Step> of(Episode episode, SearchSpace space) {
    List<Step> steps = new ArrayList<>();
    for (Step each : along(episode.trace(), space)) {
      steps.add(each.taken(episode.logProbabilities().get(steps.size())));
    }
    return steps;
  }

  /** The decisions of a complete trace that had a choice, whoever took them. */
  static List<Step> along(Trace trace, SearchSpace space) {
    List<Step> steps = new ArrayList<>();
    State state = Walks.skipForced(space.start());
    while (!state.complete()) {
      Decision decision = trace.decision(state.trace().length());
      Sampler.Options options = Sampler.Options.of(state);
      int taken = options.indices().indexOf(state.knob().options().indexOf(decision.option()));
      steps.add(
          new Step(
              state.features(), options.states().stream().map(State::features).toList(), taken, 0));
      state = Walks.skipForced(options.states().get(taken));
    }
    return steps;
  }

  private Step taken(float withLogProbability) {
    return new Step(features, options, taken, withLogProbability);
  }
}
