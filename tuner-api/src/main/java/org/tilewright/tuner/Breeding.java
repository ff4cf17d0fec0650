package org.tilewright.tuner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Enlarges a pool by what an agent makes of the states a cost model thinks best of it, without a
 * measurement: a model costs a thousandth of one. After Ansor (Zheng et al. 2020, section 5.1), but
 * once instead of four times: on models of six kernels more rounds found less, as they look for a
 * model's errors.
 */
final class Breeding {
  /** So many of the highest scores have offspring. */
  private static final int PARENTS = 32;

  private final Agent agent;
  private final CostModel model;

  Breeding(Agent agent, CostModel model) {
    this.agent = agent;
    this.model = model;
  }

  /**
   * The pool and what came of it, with the scores of all.
   *
   * @param taken what is not worth predicting any more
   */
  Bred enlarge(List<State> pool, Set<Trace> taken) {
    Bred first = none(pool);
    if (!first.informed()) return first;
    Set<Trace> seen = new HashSet<>(taken);
    for (State each : pool) seen.add(each.trace());
    List<State> children = new ArrayList<>();
    for (State child : agent.offspring(first.highest(PARENTS), pool.size())) {
      if (seen.add(child.trace())) children.add(child);
    }
    return children.isEmpty() ? first : first.with(children, model.predict(children));
  }

  /** The pool alone, with its scores: for who measures whatever is proposed. */
  Bred none(List<State> pool) {
    return new Bred(pool, model.predict(pool));
  }

  /** States and what a model says of them. */
  record Bred(List<State> states, Prediction prediction) {

    /** Whether the model prefers anything at all. */
    private boolean informed() {
      return prediction.scores().stream().distinct().limit(2).count() > 1;
    }

    private List<State> highest(int count) {
      return IntStream.range(0, states.size())
          .boxed()
          .sorted(Comparator.comparing(prediction.scores()::get, Comparator.reverseOrder()))
          .limit(count)
          .map(states::get)
          .toList();
    }

    private Bred with(List<State> more, Prediction theirs) {
      return new Bred(
          joined(states, more),
          new Prediction(
              joined(prediction.scores(), theirs.scores()),
              joined(prediction.spreads(), theirs.spreads())));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }
}
