package org.tilewright.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * How much a trial of one contender is believed to be worth: an expectation beforehand, and what
 * its trials earned since.
 *
 * <p>Discounted Thompson sampling (Raj and Kalyani 2017, "Taming non-stationary bandits", algorithm
 * 1), with the normal distribution of the same mean and variance in place of the Beta: what was
 * earned long ago counts for less and less, as who is good at the start need not be good at the
 * end.
 */
final class Credit {
  private static final double DISCOUNT = 0.95;

  /** The expectation beforehand weighs as much as so many trials. */
  private static final double TRUST = 8;

  private final double expected;
  private double earned;
  private double trials;

  /**
   * @param expected what a trial earns on average, between 0 and 1, before any was made
   */
  Credit(double expected) {
    this.expected = expected;
  }

  /** A plausible worth: near the mean if much is known, far from it now and then if little is. */
  double draw(RandomGenerator random) {
    double weight = TRUST + trials;
    double mean = (TRUST * expected + earned) / weight;
    return mean + Math.sqrt(mean * (1 - mean) / (weight + 1)) * random.nextGaussian();
  }

  /** Another trial was made, by whomever. */
  void fade() {
    earned *= DISCOUNT;
    trials *= DISCOUNT;
  }

  /**
   * A trial of this contender earned something.
   *
   * @param worth between 0 and 1
   */
  void earn(double worth) {
    earned += worth;
    trials += 1;
  }

  Sum sum() {
    return new Sum(earned, trials);
  }

  void moveTo(Sum sum) {
    earned = sum.earned;
    trials = sum.trials;
  }

  /** What was earned and in how many trials, both faded. */
  record Sum(double earned, double trials) {

    void write(DataOutputStream out) throws IOException {
      out.writeDouble(earned);
      out.writeDouble(trials);
    }

    static Sum read(DataInputStream in) throws IOException {
      return new Sum(in.readDouble(), in.readDouble());
    }
  }
}
