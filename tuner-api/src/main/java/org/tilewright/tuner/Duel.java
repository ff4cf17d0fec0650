package org.tilewright.tuner;

import java.util.List;

/**
 * One schedule against another in the rounds that both played, one right after the other.
 *
 * @param leads of the first in each round: natural logarithms of the other's time over its own
 */
record Duel(List<Double> leads) {
  /** What is faster by less is not worth a change: another process may see it the other way. */
  private static final double LEAST_LEAD = 0.01;

  /**
   * Noise that is expected before any is seen: of a quiet machine, with the weight of two rounds.
   */
  private static final double USUAL_DEVIATION = 0.01;

  private static final int USUAL_WEIGHT = 2;

  /** Student's t that chance exceeds once in 200 times, from 2 degrees of freedom on. */
  private static final double[] STUDENT = {
    9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169, 3.106, 3.055, 3.012, 2.977,
    2.947, 2.921, 2.898, 2.878, 2.861, 2.845
  };

  private static final double LIKELIEST_LUCK = 0.01;

  Duel {
    leads = List.copyOf(leads);
  }

  boolean isEmpty() {
    return leads.isEmpty();
  }

  /** Whether the first is faster by enough, and neither noise nor luck explains it. */
  boolean isWon() {
    return !isEmpty() && medianLead() >= LEAST_LEAD && (exceedsNoise() || exceedsLuck());
  }

  /** Whether more rounds may show that it is won. */
  boolean isPromising() {
    return !isEmpty() && medianLead() > 0;
  }

  private double medianLead() {
    return Measurement.median(leads);
  }

  /**
   * Student's test of paired differences, moderated (Smyth 2004, eq. 6 and 7): the deviation of a
   * few rounds is known badly, so that the usual one has a say. What few quiet rounds need.
   */
  private boolean exceedsNoise() {
    double mean = leads.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = leads.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    int freedom = USUAL_WEIGHT + leads.size() - 1;
    double variance = (USUAL_WEIGHT * USUAL_DEVIATION * USUAL_DEVIATION + squares) / freedom;
    return mean > student(freedom) * Math.sqrt(variance / leads.size());
  }

  private static double student(int freedom) {
    return STUDENT[Math.min(freedom - 2, STUDENT.length - 1)];
  }

  /** The sign test, which does not mind a round that was disturbed. What many rounds need. */
  private boolean exceedsLuck() {
    int rounds = leads.size();
    long won = leads.stream().filter(each -> each > 0).count();
    double waysToDoSo = 0;
    double ways = 1;
    for (int lost = 0; lost <= rounds - won; lost++) {
      waysToDoSo += ways;
      ways = ways * (rounds - lost) / (lost + 1);
    }
    return waysToDoSo * Math.pow(0.5, rounds) <= LIKELIEST_LUCK;
  }
}
