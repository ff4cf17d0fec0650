package org.tilewright.agent;

import org.tilewright.tuner.Agent;

/**
 * A member of a {@link Portfolio}.
 *
 * @param expected what its trials are believed to earn before any was made, between 0 and 1
 * @param largestShare of the proposals asked for at once; 1 where its thinking takes no time
 */
record Contender(String name, Agent agent, double expected, double largestShare) {

  /** The most proposals it may make of so many; at least one. */
  int most(int count) {
    return (int) Math.ceil(largestShare * count);
  }
}
