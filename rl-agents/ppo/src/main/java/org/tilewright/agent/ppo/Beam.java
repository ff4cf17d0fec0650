package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tilewright.agent.Walks;
import org.tilewright.tuner.State;

/** Finds the schedules a policy would draw most often, without drawing (Lowerre 1976). */
final class Beam {
  private static final Comparator<Way> LIKELIEST =
      Comparator.comparingDouble(Way::logProbability).reversed();

  private final ActorCritic networks;
  private final int width;

  /**
   * @param width how many partial schedules are followed at a time
   */
  Beam(ActorCritic networks, int width) {
    this.networks = networks;
    this.width = width;
  }

  /** At most {@code width} complete states, the likeliest first. */
  List<Way> search(State start) {
    List<Way> ways = List.of(new Way(Walks.skipForced(start), 0));
    while (ways.stream().anyMatch(each -> !each.state.complete())) {
      ways = further(ways).stream().sorted(LIKELIEST).limit(width).toList();
    }
    return ways;
  }

  private List<Way> further(List<Way> ways) {
    List<Way> further = new ArrayList<>(ways.stream().filter(it -> it.state.complete()).toList());
    List<Way> open = ways.stream().filter(each -> !each.state.complete()).toList();
    List<List<State>> options =
        open.stream().map(each -> Sampler.Options.of(each.state).states()).toList();
    float[] scores =
        networks.scores(options.stream().flatMap(List::stream).map(State::features).toList());
    int offset = 0;
    for (int i = 0; i < open.size(); i++) {
      double[] log = Softmax.log(scores, offset, options.get(i).size());
      offset += log.length;
      for (int option = 0; option < log.length; option++) {
        State next = Walks.skipForced(options.get(i).get(option));
        further.add(new Way(next, open.get(i).logProbability + log[option]));
      }
    }
    return further;
  }

  /** A schedule, complete or not, and how likely the policy decides so. */
  record Way(State state, double logProbability) {}
}
