package org.tilewright.agent;

import java.util.BitSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tilewright.tuner.State;

/**
 * Draws schedules uniformly from a space too large to be listed.
 *
 * <p>A walk that takes each legal option with equal probability ends in the schedule x with
 * probability q(x) = 1 / w(x), where w(x) is the product of the numbers of legal options along the
 * way (Knuth 1975, "Estimating the efficiency of backtrack programs", eq. 1). An independence
 * Metropolis chain proposes such walks and accepts the step from x to y with probability min(1,
 * w(y) / w(x)). Detailed balance holds for the uniform distribution: q(y) min(1, w(y) / w(x)) =
 * min(1 / w(y), 1 / w(x)) is symmetric in x and y. As w is bounded by W, the distance to uniform
 * shrinks by the factor 1 - N / W in each step of a space of N schedules (Mengersen and Tweedie
 * 1996, "Rates of convergence of the Hastings and Metropolis algorithms", theorem 2.1).
 */
final class MetropolisChain {
  private static final int STEPS_FROM_ANYWHERE = 256;
  private static final int STEPS_BETWEEN_DRAWS = 4;

  private final State start;
  private final RandomGenerator random;
  private Optional<Point> at = Optional.empty();

  MetropolisChain(State start, RandomGenerator random) {
    this.start = start;
    this.random = random;
  }

  State next() {
    int steps = at.isPresent() ? STEPS_BETWEEN_DRAWS : STEPS_FROM_ANYWHERE;
    Point point = at.isPresent() ? at.get() : walk();
    for (int step = 0; step < steps; step++) point = moveFrom(point);
    at = Optional.of(point);
    return point.state;
  }

  /** Where the chain stands, if it has begun. */
  Optional<Point> position() {
    return at;
  }

  void moveTo(Optional<Point> earlierPosition) {
    at = earlierPosition;
  }

  private Point moveFrom(Point from) {
    Point to = walk();
    return Math.log(1 - random.nextDouble()) < to.logWeight - from.logWeight ? to : from;
  }

  private Point walk() {
    State state = start;
    double logWeight = 0;
    while (!state.complete()) {
      BitSet legal = state.legal();
      logWeight += Math.log(legal.cardinality());
      state = state.decide(Walks.anyOf(legal, random));
    }
    return new Point(state, logWeight);
  }

  /**
   * A schedule of the chain.
   *
   * @param logWeight the logarithm of w
   */
  record Point(State state, double logWeight) {}
}
