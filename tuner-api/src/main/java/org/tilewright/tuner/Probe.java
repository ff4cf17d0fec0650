package org.tilewright.tuner;

/**
 * An artifact that drives a device to one of its limits.
 *
 * @param limit which limit
 * @param amount operations or bytes of one execution
 */
public record Probe(Artifact artifact, Limit limit, double amount) {

  /** The limits of a {@link Roofline}. */
  public enum Limit {
    ARITHMETIC,
    MEMORY
  }
}
