package org.tilewright.agent.ppo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tilewright.tuner.Opening;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/**
 * The schedules a trained policy thinks best: the likeliest ones and some that it draws, ranked by
 * what its critic expects of them. The default schedule is ranked among them, so that the policy's
 * first word is only another one if the critic expects a gain that is larger than its own errors.
 */
final class PolicyOpening implements Opening {
  private static final int BEAM = 16;
  private static final int DRAWS = 48;

  /** Which of sixty guesses is the highest is partly luck: expected gains below this are noise. */
  private static final double DOUBT = 0.2;

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
    State untuned = space.defaultSchedule();
    known.remove(untuned.trace());
    return ranked(List.copyOf(known.values()), untuned).stream().limit(count).toList();
  }

  private List<State> ranked(List<State> states, State untuned) {
    List<State> all = Stream.concat(states.stream(), Stream.of(untuned)).toList();
    float[] values = policy.networks().values(all.stream().map(State::features).toList());
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) ranked.add(new Ranked(states.get(i), values[i]));
    ranked.add(new Ranked(untuned, Math.max(0, values[states.size()]) + DOUBT));
    ranked.sort(Comparator.comparingDouble(Ranked::expected).reversed());
    return ranked.stream().map(Ranked::state).toList();
  }

  private record Ranked(State state, double expected) {}
}
