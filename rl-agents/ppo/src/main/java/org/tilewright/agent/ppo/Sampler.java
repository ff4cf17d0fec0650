package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.State;

/**
 * Draws schedules from the policy, many at once: all drafts take a decision together, so that the
 * network is asked once a knob. Drafts in the same state share its features.
 */
final class Sampler {
  private final ActorCritic networks;
  private final RandomGenerator random;

  Sampler(ActorCritic networks, RandomGenerator random) {
    this.networks = networks;
    this.random = random;
  }

  List<Rollout> draw(State start, int count) {
    List<Rollout> finished = new ArrayList<>();
    List<Group> groups = List.of(Group.at(start, count));
    while (!groups.isEmpty()) {
      List<Group> open = new ArrayList<>();
      for (Group each : groups) {
        Group next = each.skipForced();
        if (next.state.complete()) next.finish(finished);
        else open.add(next);
      }
      groups = open.isEmpty() ? open : decide(open);
    }
    return finished;
  }

  private List<Group> decide(List<Group> groups) {
    List<Options> options = groups.stream().map(each -> Options.of(each.state)).toList();
    List<float[]> rows = new ArrayList<>();
    for (Options each : options) for (State next : each.states()) rows.add(next.features());
    float[] scores = networks.scores(rows);
    List<Group> decided = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < groups.size(); i++) {
      double[] logProbabilities = Softmax.log(scores, offset, options.get(i).states().size());
      decided.addAll(split(groups.get(i), options.get(i), logProbabilities));
      offset += logProbabilities.length;
    }
    return decided;
  }

  private List<Group> split(Group group, Options options, double[] logProbabilities) {
    Map<Integer, Group> parts = new TreeMap<>();
    for (List<Float> draft : group.drafts) {
      int taken = Softmax.draw(logProbabilities, random);
      draft.add((float) logProbabilities[taken]);
      parts
          .computeIfAbsent(taken, it -> new Group(options.states().get(it), new ArrayList<>()))
          .drafts
          .add(draft);
    }
    return List.copyOf(parts.values());
  }

  /**
   * Drafts that have decided alike so far.
   *
   * @param drafts the log-probabilities of their decisions
   */
  private record Group(State state, List<List<Float>> drafts) {

    static Group at(State start, int count) {
      List<List<Float>> drafts = new ArrayList<>();
      for (int i = 0; i < count; i++) drafts.add(new ArrayList<>());
      return new Group(start, drafts);
    }

    /** Answers the knobs that have one legal option. */
    Group skipForced() {
      return new Group(Walks.skipForced(state), drafts);
    }

    void finish(List<Rollout> finished) {
      for (List<Float> draft : drafts) finished.add(new Rollout(state, draft));
    }
  }

  /**
   * The legal answers to a state's question and where they lead; none else is ever scored.
   *
   * @param indices of the options, parallel to {@code states}
   */
  record Options(List<Integer> indices, List<State> states) {

    static Options of(State state) {
      List<Integer> indices = state.legal().stream().boxed().toList();
      return new Options(indices, indices.stream().map(state::decide).toList());
    }
  }
}
