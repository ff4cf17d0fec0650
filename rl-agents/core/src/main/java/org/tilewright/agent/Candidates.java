package org.tilewright.agent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tilewright.tuner.Labels;
import org.tilewright.tuner.RandomStream;
import org.tilewright.tuner.SearchSpace;
import org.tilewright.tuner.State;
import org.tilewright.tuner.Trace;

/** Where a Bayesian agent looks: around the best, and anywhere. */
final class Candidates {
  /** How many of the best have their neighbours looked at. */
  static final int PARENTS = 4;

  private static final int FROM_A_LIST = 1500;

  /** Walks take longer than look-ups. */
  private static final int FROM_WALKS = 128;

  /** Changes of several knobs at once, where the space is too large to be met by chance. */
  private static final int MUTATED = 128;

  private final SearchSpace space;
  private final RandomStream random;
  private final Neighbours neighbours;
  private final Variation variation;
  private final Optional<List<State>> all;

  /**
   * @param all schedules, if they can be listed
   */
  Candidates(SearchSpace space, RandomStream random, Labels labels, Optional<List<State>> all) {
    this.space = space;
    this.random = random;
    this.all = all;
    Walks walks = new Walks(random, labels);
    this.neighbours = new Neighbours(labels, walks);
    this.variation = new Variation(random, labels, walks);
  }

  State anywhere() {
    return all.map(list -> list.get(random.nextInt(list.size())))
        .orElseGet(() -> Walks.random(space.start(), random));
  }

  /** Candidates that are not among those known, each once. */
  List<State> outside(Set<Trace> known, List<Trace> best) {
    Set<Trace> taken = new HashSet<>(known);
    List<State> found = new ArrayList<>();
    for (Trace each : best) {
      Path path = Path.to(each, space);
      for (State state : neighbours.all(path)) take(state, taken, found);
      if (all.isEmpty()) mutate(path, MUTATED / best.size(), taken, found);
    }
    if (all.isPresent() && all.get().size() <= FROM_A_LIST) {
      for (State state : all.get()) take(state, taken, found);
    } else {
      int draws = all.isPresent() ? FROM_A_LIST : FROM_WALKS;
      for (int i = 0; i < draws; i++) take(anywhere(), taken, found);
    }
    return found;
  }

  private void mutate(Path path, int times, Set<Trace> taken, List<State> found) {
    for (int i = 0; i < times; i++) take(variation.mutate(path), taken, found);
  }

  private static void take(State state, Set<Trace> taken, List<State> found) {
    if (taken.add(state.trace())) found.add(state);
  }
}
