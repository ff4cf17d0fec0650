package org.tilewright.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.State;

/** Makes new schedules out of good ones. What it returns is legal, because it was walked to. */
final class Variation {
  private static final double STEP_RATHER_THAN_LEAP = 0.5;
  private static final double ONE_MORE_KNOB = 0.5;

  private final RandomGenerator random;
  private final Labels labels;
  private final Walks walks;

  Variation(RandomGenerator random, Labels labels, Walks walks) {
    this.random = random;
    this.labels = labels;
    this.walks = walks;
  }

  /** Changes one knob, half the time a second one, a third one a quarter of the time. */
  State mutate(Path parent) {
    List<Integer> open = new ArrayList<>(parent.open());
    Set<Integer> changed = new HashSet<>();
    do {
      if (open.isEmpty()) break;
      changed.add(open.remove(random.nextInt(open.size())));
    } while (random.nextDouble() < ONE_MORE_KNOB);
    return change(parent, changed);
  }

  private State change(Path parent, Set<Integer> positions) {
    Set<String> knobs = new HashSet<>();
    int first = parent.length();
    for (int position : positions) {
      first = Math.min(first, position);
      knobs.add(parent.before(position).knob().name());
    }
    State state = parent.before(first);
    while (!state.complete()) {
      boolean changes = knobs.contains(state.knob().name());
      int kept = walks.kept(state, parent.options());
      state = state.decide(changes ? other(state, kept) : kept);
    }
    return state;
  }

  /** Another option than the one at hand: the next number half the time, any otherwise. */
  private int other(State state, int current) {
    BitSet others = state.legal();
    others.clear(current);
    if (others.isEmpty()) return current;
    List<Integer> steps = labels.steps(state.knob(), others, state.knob().option(current));
    boolean step = !steps.isEmpty() && random.nextDouble() < STEP_RATHER_THAN_LEAP;
    return step ? steps.get(random.nextInt(steps.size())) : Walks.anyOf(others, random);
  }

  /** Takes every knob from one parent or the other (uniform crossover, Syswerda 1989). */
  State cross(Path mother, Path father) {
    Map<String, String> child = new HashMap<>(mother.options());
    int first = mother.length();
    for (int at = mother.length() - 1; at >= 0; at--) {
      String knob = mother.before(at).knob().name();
      String option = father.options().get(knob);
      if (option == null || option.equals(child.get(knob)) || random.nextBoolean()) continue;
      child.put(knob, option);
      first = at;
    }
    return walks.towards(mother.before(first), child);
  }
}
