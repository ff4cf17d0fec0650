package org.tilewright.tuner;

/**
 * An artifact that drives a device to one of its limits.
 *
 * @param limit which limit
 * @param amount operations or bytes of one execution
 * @param workingSet bytes it works on again and again
 */
public record Probe(Artifact artifact, Limit limit, double amount, long workingSet) {

  /** The limits of a {@link Roofline}. */
  public enum Limit {
    ARITHMETIC,
    MEMORY
  }
}
