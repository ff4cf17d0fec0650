package org.tilewright.agent.gaussian;

/** What is believed of a value: a normal distribution. */
public record Belief(double mean, double deviation) {

  /**
   * By how much the value is expected to exceed {@code best} (Jones, Schonlau, Welch 1998,
   * "Efficient global optimization of expensive black-box functions", eq. 15).
   */
  public double improvement(double best) {
    double z = (mean - best) / deviation;
    return deviation * (z * Normal.cumulative(z) + Normal.density(z));
  }
}
