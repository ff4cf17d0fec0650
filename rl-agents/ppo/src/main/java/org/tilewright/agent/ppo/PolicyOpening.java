package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tilewright.tuner.Opening;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * The schedules a trained policy thinks best: the likeliest ones and some that it draws, ranked by
 * what its critic expects of them.
 */
final class PolicyOpening implements Opening {
  private static final int BEAM = 16;
  private static final int DRAWS = 48;

  private final TrainedPolicy policy;

  PolicyOpening(TrainedPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public List<State> propose(SearchSpace space, int count, RandomStream random) {
    if (policy.misfit(space).isPresent()) return List.of();
    Map<Trace, State> known = new LinkedHashMap<>();
    for (Beam.Way each : new Beam(policy.networks(), BEAM).search(space.start())) {
      known.putIfAbsent(each.state().trace(), each.state());
    }
    for (Rollout each : new Sampler(policy.networks(), random).draw(space.start(), DRAWS)) {
      known.putIfAbsent(each.end().trace(), each.end());
    }
    return ranked(List.copyOf(known.values())).stream().limit(count).toList();
  }

  private List<State> ranked(List<State> states) {
    float[] values = policy.networks().values(states.stream().map(State::features).toList());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.length; i++) order.add(i);
    order.sort(Comparator.comparing((Integer i) -> values[i]).reversed());
    return order.stream().map(states::get).toList();
  }
}
