package org.tilewright.cost;

import org.tilewright.tuner.CandidateFilter;

/** The candidate filters of this package. */
public final class Filters {
  private static final double DOUBT_WEIGHT = 1;
  private static final double LIKENESS_WEIGHT = 0.5;

  private Filters() {}

  /**
   * Fills each place with the state of the highest score plus spread, or with probability {@code
   * epsilon} with any other: what the model wrongly despises is still measured now and then. Ansor
   * and MetaSchedule use 0.05 (Zheng et al. 2020).
   *
   * <p>One standard deviation of doubt counts as much as one unit of score: at best it found better
   * schedules than the score alone, at worst equal ones (brute-forced GPU spaces, 200 and 1,000
   * samples). Of equals the first in the pool is taken, so before the model has learned anything
   * the agent's order stands.
   *
   * @param epsilon between 0 and 1
   */
  public static CandidateFilter epsilonGreedy(double epsilon) {
    return new EpsilonGreedyFilter(epsilon, DOUBT_WEIGHT, 0);
  }

  /**
   * The same, but a state pays for its likeness to those picked before it (Carbonell, Goldstein
   * 1998): for decisions all in common half a standard deviation of the pool's bounds. What is told
   * of one of two twins is known of the other.
   *
   * @param epsilon between 0 and 1
   */
  public static CandidateFilter diverse(double epsilon) {
    return new EpsilonGreedyFilter(epsilon, DOUBT_WEIGHT, LIKENESS_WEIGHT);
  }
}
